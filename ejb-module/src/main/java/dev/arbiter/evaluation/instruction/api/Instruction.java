package dev.arbiter.evaluation.instruction.api;

import dev.arbiter.evaluation.grading.type.GradingMessage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of instruction. Its meaning is in the bundle of grading as {@code instruction.<id>}, with
 * a point for the colon.
 *
 * @param id group and name, such as {@code keywords:existence}
 * @param arguments what a case has to say beside the id; all of them are required
 * @param constraint what else is wrong with arguments that are each right by themselves
 * @param check decides whether a text, never blank, follows; in time linear in its length
 */
public record Instruction(
    String id, List<InstructionArgument> arguments, Constraint constraint, Check check) {

  /** Holds arguments against each other. */
  @FunctionalInterface
  public interface Constraint {
    Optional<GradingMessage> problem(ArgumentValues values);
  }

  /** Looks at a text whose lines end with line feeds only. */
  @FunctionalInterface
  public interface Check {
    Finding check(String text, ArgumentValues values);
  }

  public Instruction {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(constraint, "constraint");
    Objects.requireNonNull(check, "check");
    arguments = List.copyOf(arguments);
  }

  public static Instruction of(String id, Check check, InstructionArgument... arguments) {
    return new Instruction(id, List.of(arguments), values -> Optional.empty(), check);
  }
}
