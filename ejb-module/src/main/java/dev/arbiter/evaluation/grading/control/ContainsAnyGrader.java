package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The answer contains at least one of the phrases. */
@ApplicationScoped
public class ContainsAnyGrader implements Grader {

  @Override
  public String kind() {
    return "contains-any";
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
    return phrases.stream()
        .filter(finder::holds)
        .findFirst()
        .map(phrase -> Grade.pass("grade.contains-any.found", GradingTexts.quote(phrase)))
        .orElseGet(() -> Grade.fail("grade.contains-any.none", String.valueOf(phrases.size())));
  }
}
