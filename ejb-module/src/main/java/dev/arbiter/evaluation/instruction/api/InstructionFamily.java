package dev.arbiter.evaluation.instruction.api;

import java.util.List;

/** A few instructions of the same nature; an implementation is a stateless CDI bean. */
public interface InstructionFamily {

  /** All of them; their ids are unique among all families. */
  List<Instruction> instructions();
}
