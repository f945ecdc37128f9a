package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.language.api.LanguageDetector;
import java.util.Optional;

/** Whether a text is in a language. */
final class LanguageCheck {

  private LanguageCheck() {}

  /** A text without letters speaks against no language. */
  static Finding check(LanguageDetector detector, String text, String asked) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return Finding.of(true, "instruction.response_language.unknown", asked);
    }
    Optional<String> found = detector.detect(text);
    return found.isPresent()
        ? Finding.of(
            found.get().equals(asked), "instruction.response_language.other", found.get(), asked)
        : Finding.of(false, "instruction.response_language.unknown", asked);
  }
}
