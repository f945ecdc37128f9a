package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.FoldedText;
import java.util.List;

/** Looks for phrases in an answer; what the three graders of contents share. */
final class PhraseFinder {
  static final String VALUES = "values";
  private static final String IGNORE_CASE = "ignoreCase";
  private static final String WHOLE_WORDS = "wholeWords";

  private final String text;
  private final boolean ignoreCase;
  private final boolean wholeWords;

  PhraseFinder(GradingInput input, GraderSpec spec) {
    ignoreCase = Parameters.flag(spec, IGNORE_CASE, true);
    wholeWords = Parameters.flag(spec, WHOLE_WORDS, false);
    text = prepared(input.answer());
  }

  static GraderParameter ignoreCase() {
    return GraderParameter.optional(IGNORE_CASE, GraderParameter.Type.FLAG, "true");
  }

  static GraderParameter wholeWords() {
    return GraderParameter.optional(WHOLE_WORDS, GraderParameter.Type.FLAG, "false");
  }

  /** The phrases to look for: the parameter, else what the case expects. */
  static List<String> phrases(GraderSpec spec, String expected) {
    List<String> values = Parameters.texts(spec, VALUES);
    return values.isEmpty() && expected != null && !expected.isBlank() ? List.of(expected) : values;
  }

  /**
   * The phrases to look for.
   *
   * @throws UngradableException when a run's default grader meets a case that expects nothing
   */
  static List<String> require(GraderSpec spec, String expected) {
    List<String> phrases = phrases(spec, expected);
    if (phrases.isEmpty()) {
      throw new UngradableException("grade.nothing-expected", spec.kind());
    }
    return phrases;
  }

  boolean holds(String phrase) {
    String sought = prepared(phrase);
    int at = text.indexOf(sought);
    while (at >= 0 && wholeWords && !standsAlone(at, at + sought.length())) {
      at = text.indexOf(sought, at + 1);
    }
    return at >= 0;
  }

  private String prepared(String raw) {
    String collapsed = FoldedText.collapse(raw);
    return ignoreCase ? FoldedText.withoutCase(collapsed) : collapsed;
  }

  private boolean standsAlone(int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.codePointBefore(from)))
        && (to == text.length() || !Character.isLetterOrDigit(text.codePointAt(to)));
  }
}
