package dev.arbiter.evaluation.grading.type;

import java.util.List;
import java.util.Objects;

/**
 * A sentence for a person, before it is put into a language.
 *
 * @param key name of the text in the bundle of grading; also the code of a problem
 * @param arguments what the text's placeholders stand for, never null
 */
public record GradingMessage(String key, List<String> arguments) {

  public GradingMessage {
    Objects.requireNonNull(key, "key");
    arguments = List.copyOf(arguments);
  }

  public static GradingMessage of(String key, String... arguments) {
    return new GradingMessage(key, List.of(arguments));
  }
}
