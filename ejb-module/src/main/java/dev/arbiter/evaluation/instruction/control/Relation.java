package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import java.util.List;

/** How a number found is held against the number asked for. */
final class Relation {
  private static final String LESS = "less than";
  private static final String LEAST = "at least";

  private Relation() {}

  static InstructionArgument argument(String name) {
    return InstructionArgument.choice(name, List.of(LESS, LEAST));
  }

  /** The bundle's text for the key is told the number found, the relation and the number asked. */
  static Finding compare(
      String key, long found, ArgumentValues values, String relation, String number) {
    String asked = values.text(relation);
    int bound = values.count(number);
    return Finding.of(
        asked.equals(LESS) ? found < bound : found >= bound, key, found, asked, bound);
  }
}
