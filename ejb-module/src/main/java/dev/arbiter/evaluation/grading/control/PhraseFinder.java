package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
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

  /** Phrases that must be named, as what a case expects is nothing to be absent. */
  static List<GraderParameter> named() {
    return with(GraderParameter.required(VALUES, GraderParameter.Type.TEXTS));
  }

  /** Phrases that may be named; without, it is what the case expects. */
  static List<GraderParameter> namedOrExpected() {
    return with(GraderParameter.optional(VALUES, GraderParameter.Type.TEXTS, "expected"));
  }

  private static List<GraderParameter> with(GraderParameter values) {
    return List.of(
        values,
        GraderParameter.optional(IGNORE_CASE, GraderParameter.Type.FLAG, "true"),
        GraderParameter.optional(WHOLE_WORDS, GraderParameter.Type.FLAG, "false"));
  }

  /** Neither phrases are named nor does the case expect any. */
  static List<GraderProblem> problems(GraderSpec spec, CaseFacts facts) {
    return phrases(spec, facts.expected()).isEmpty()
        ? List.of(GraderProblem.ofGrader("grader.needs-values", spec.kind()))
        : List.of();
  }

  /** The phrases to look for: the parameter, else what the case expects. */
  private static List<String> phrases(GraderSpec spec, String expected) {
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
