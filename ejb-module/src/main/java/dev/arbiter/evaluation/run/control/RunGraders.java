package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.error.type.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Checks that a run's graders can grade its cases. */
@ApplicationScoped
class RunGraders {

  @Inject private GraderRegistry graders;
  @Inject private SuiteStore suites;

  /**
   * @param ofAllCases whether they replace the cases' own graders
   * @param field where they stand in the request
   */
  void check(List<GraderSpec> specs, boolean ofAllCases, UUID suiteId, int version, String field) {
    List<GraderProblem> problems = graders.validate(specs, new CaseFacts("?", "1", "1"));
    if (!problems.isEmpty()) {
      List<Violation> violations =
          problems.stream()
              .map(
                  problem ->
                      Violation.ofField(
                          field + problem.pointer(),
                          problem.message().key(),
                          GradingTexts.english(problem.message())))
              .toList();
      throw ProblemException.refused("run.graders", violations, violations.size());
    }
    if (specs.isEmpty()) {
      if (ofAllCases) {
        throw ProblemException.invalid("run.graders-of-all");
      }
      long without = suites.countWithoutGraders(suiteId, version);
      if (without > 0) {
        throw ProblemException.invalid("run.no-grader", without);
      }
    }
  }
}
