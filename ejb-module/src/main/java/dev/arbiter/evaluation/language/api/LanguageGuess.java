package dev.arbiter.evaluation.language.api;

import java.util.Objects;

/**
 * The likeliest language of a text.
 *
 * @param code ISO 639-1 in lower case, for Chinese with its script's country: {@code zh-cn}
 * @param probability over 0 to 1, among the languages that can be told apart
 */
public record LanguageGuess(String code, double probability) {

  public LanguageGuess {
    Objects.requireNonNull(code, "code");
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability is over 0 and at most 1: " + probability);
    }
  }
}
