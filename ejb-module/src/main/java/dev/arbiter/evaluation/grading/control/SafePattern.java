package dev.arbiter.evaluation.grading.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression that cannot hang: RE2/J walks the text once, and both the compiled program
 * and program times text are bounded, by steps and not by the clock, so that a grade is the same on
 * every machine.
 */
public final class SafePattern {
  static final int MAX_LENGTH = 2_000;
  static final int MAX_PROGRAM = 1_000;

  /** Program size times characters; some 3 seconds at worst on a slow core. */
  static final long MAX_STEPS = 1L << 28;

  private static final String FLAG_LETTERS = "ims";
  private static final int[] FLAG_VALUES = {
    Pattern.CASE_INSENSITIVE, Pattern.MULTILINE, Pattern.DOTALL
  };

  private final Pattern pattern;

  private SafePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** A pattern in which {@link #problems} found nothing. */
  public static SafePattern compile(String pattern, String flags) {
    return new SafePattern(Pattern.compile(pattern, bits(flags)));
  }

  /**
   * A matcher of the text.
   *
   * @throws UngradableException when the text is too long for this pattern
   */
  public Matcher matcher(String text) {
    if ((long) pattern.programSize() * text.length() > MAX_STEPS) {
      throw new UngradableException(
          "grade.regex.too-much-work",
          String.valueOf(pattern.programSize()),
          String.valueOf(text.length()));
    }
    return pattern.matcher(text);
  }

  /** What is wrong with a pattern, found without running or even compiling a dangerous one. */
  public static List<GraderProblem> problems(String parameter, String pattern, String flags) {
    if (pattern.isEmpty()) {
      return List.of(GraderProblem.of(parameter, "grader.pattern.empty"));
    }
    if (pattern.length() > MAX_LENGTH) {
      return List.of(
          GraderProblem.of(
              parameter,
              "grader.pattern.too-long",
              String.valueOf(pattern.length()),
              String.valueOf(MAX_LENGTH)));
    }
    if (!flags.chars().allMatch(flag -> FLAG_LETTERS.indexOf(flag) >= 0)) {
      return List.of(GraderProblem.of("flags", "grader.pattern.flags", GradingTexts.quote(flags)));
    }
    PatternScan scan = PatternScan.of(pattern);
    Optional<PatternScan.Refused> refused = scan.refused();
    if (refused.isPresent()) {
      return List.of(
          GraderProblem.of(
              parameter,
              refused.get().key(),
              String.valueOf(refused.get().position()),
              refused.get().fragment()));
    }
    return scan.size() > MAX_PROGRAM
        ? tooLarge(parameter)
        : compileProblems(parameter, pattern, flags);
  }

  private static List<GraderProblem> compileProblems(
      String parameter, String pattern, String flags) {
    try {
      return Pattern.compile(pattern, bits(flags)).programSize() > MAX_PROGRAM
          ? tooLarge(parameter)
          : List.of();
    } catch (PatternSyntaxException e) {
      String fragment = e.getPattern() == null ? "" : e.getPattern();
      int at = fragment.isEmpty() ? pattern.length() - 1 : Math.max(0, pattern.indexOf(fragment));
      return List.of(
          GraderProblem.of(
              parameter,
              "grader.pattern.syntax",
              String.valueOf(at + 1),
              GradingTexts.quote(e.getDescription())));
    }
  }

  private static List<GraderProblem> tooLarge(String parameter) {
    return List.of(
        GraderProblem.of(parameter, "grader.pattern.too-large", String.valueOf(MAX_PROGRAM)));
  }

  private static int bits(String flags) {
    return flags
        .chars()
        .map(flag -> FLAG_VALUES[FLAG_LETTERS.indexOf(flag)])
        .reduce(0, (a, b) -> a | b);
  }
}
