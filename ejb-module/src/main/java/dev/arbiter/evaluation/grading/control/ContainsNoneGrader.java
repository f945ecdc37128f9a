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

/** The answer says something, but none of the phrases. */
@ApplicationScoped
public class ContainsNoneGrader implements Grader {

  @Override
  public String kind() {
    return "contains-none";
  }

  @Override
  public List<GraderParameter> parameters() {
    return PhraseFinder.named();
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    return List.of();
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    if (input.answer().isBlank()) {
      return Grade.fail("grade.contains-none.empty");
    }
    PhraseFinder finder = new PhraseFinder(input, spec);
    return Parameters.texts(spec, PhraseFinder.VALUES).stream()
        .filter(finder::holds)
        .findFirst()
        .map(phrase -> Grade.fail("grade.contains-none.found", GradingTexts.quote(phrase)))
        .orElseGet(() -> Grade.pass("grade.contains-none.none"));
  }
}
