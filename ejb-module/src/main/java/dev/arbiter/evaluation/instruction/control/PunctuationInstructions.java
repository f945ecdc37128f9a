package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which marks are left out. */
@ApplicationScoped
public class PunctuationInstructions implements InstructionFamily {

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of(
            "punctuation:no_comma",
            (text, values) -> {
              long commas = text.chars().filter(c -> c == ',').count();
              return Finding.of(commas == 0, "instruction.no_comma.found", commas);
            }));
  }
}
