package dev.arbiter.evaluation.instruction.api;

import dev.arbiter.evaluation.grading.type.GradingMessage;
import java.util.Objects;

/**
 * What the check of one instruction found in one text.
 *
 * @param reason why the text does not follow; of no meaning when it does
 */
public record Finding(boolean followed, GradingMessage reason) {

  public Finding {
    Objects.requireNonNull(reason, "reason");
  }

  public static Finding of(boolean followed, String key, Object... facts) {
    String[] arguments = new String[facts.length];
    for (int i = 0; i < facts.length; i++) {
      arguments[i] = String.valueOf(facts[i]);
    }
    return new Finding(followed, GradingMessage.of(key, arguments));
  }
}
