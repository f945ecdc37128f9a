package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The answer contains every phrase; the score is the share that it contains. */
@ApplicationScoped
public class ContainsAllGrader implements Grader {

  @Override
  public String kind() {
    return "contains-all";
  }

  @Override
  public List<GraderParameter> parameters() {
    return PhraseFinder.namedOrExpected();
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    return PhraseFinder.problems(spec, facts);
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    PhraseFinder finder = new PhraseFinder(input, spec);
    List<String> phrases = PhraseFinder.require(spec, input.expected());
    List<String> missing = phrases.stream().filter(phrase -> !finder.holds(phrase)).toList();
    int found = phrases.size() - missing.size();
    if (missing.isEmpty()) {
      return Grade.pass("grade.contains-all.all", String.valueOf(found));
    }
    GradingMessage message =
        GradingMessage.of(
            "grade.contains-all.missing",
            String.valueOf(found),
            String.valueOf(phrases.size()),
            GradingTexts.quote(missing.get(0)));
    return new Grade((double) found / phrases.size(), false, message, CheckCounts.NONE);
  }
}
