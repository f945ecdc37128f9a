package dev.arbiter.evaluation.language.api;

import java.util.Optional;
import java.util.Set;

/** Tells the language of a text, whatever its letter case. */
public interface LanguageDetector {

  /** The languages it can tell apart, as ISO 639-1 codes in lower case. */
  Set<String> languages();

  /** The likeliest language and how likely; empty when none is, as in a text without letters. */
  Optional<LanguageGuess> guess(String text);

  /** The likeliest language; empty when none is likely, as in a text without letters. */
  default Optional<String> detect(String text) {
    return guess(text).map(LanguageGuess::code);
  }
}
