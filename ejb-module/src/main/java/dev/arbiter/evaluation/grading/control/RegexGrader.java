package dev.arbiter.evaluation.grading.control;

import com.google.re2j.Matcher;
import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A regular expression of RE2's syntax matches; time is linear in the answer's length. */
@ApplicationScoped
public class RegexGrader implements Grader {
  private static final String PATTERN = "pattern";
  private static final String FLAGS = "flags";
  private static final String MODE = "mode";
  private static final String FULL = "full";

  @Override
  public String kind() {
    return "regex";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.required(PATTERN, GraderParameter.Type.TEXT),
        GraderParameter.optional(FLAGS, GraderParameter.Type.TEXT, ""),
        GraderParameter.choice(MODE, "find", FULL));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    return SafePattern.problems(PATTERN, pattern(spec), flags(spec));
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    Matcher matcher = SafePattern.compile(pattern(spec), flags(spec)).matcher(input.answer());
    String pattern = GradingTexts.quote(pattern(spec));
    if (Parameters.text(spec, MODE).orElse("").equals(FULL)) {
      return matcher.matches()
          ? Grade.pass("grade.regex.full", pattern)
          : Grade.fail("grade.regex.not-full", pattern);
    }
    return matcher.find()
        ? Grade.pass("grade.regex.found", pattern, GradingTexts.quote(matcher.group()))
        : Grade.fail("grade.regex.not-found", pattern);
  }

  private static String pattern(GraderSpec spec) {
    return Parameters.text(spec, PATTERN).orElseThrow();
  }

  private static String flags(GraderSpec spec) {
    return Parameters.text(spec, FLAGS).orElse("");
  }
}
