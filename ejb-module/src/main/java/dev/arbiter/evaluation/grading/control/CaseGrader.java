package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Grades one answer with all graders of its case; a grader that fails never ends the others. */
@ApplicationScoped
public class CaseGrader {
  private final GraderRegistry registry;

  /** For the container's proxy only. */
  protected CaseGrader() {
    registry = null;
  }

  @Inject
  public CaseGrader(GraderRegistry registry) {
    this.registry = registry;
  }

  /**
   * Grades an answer.
   *
   * @param specs at least one
   */
  public CaseGrade grade(GradingInput input, List<GraderSpec> specs) {
    if (specs.isEmpty()) {
      throw new IllegalArgumentException("nothing to grade with");
    }
    List<GraderResult> results = new ArrayList<>(specs.size());
    for (GraderSpec spec : specs) {
      results.add(SpecGrader.grade(registry, input, spec));
    }
    CheckCounts checks =
        results.stream().map(GraderResult::checks).reduce(CheckCounts.NONE, CheckCounts::plus);
    Verdict verdict = together(results);
    Double score = verdict == Verdict.ERROR ? null : SpecGrader.mean(specs, results);
    return new CaseGrade(verdict, score, checks, results);
  }

  private static Verdict together(List<GraderResult> results) {
    if (results.stream().anyMatch(result -> result.verdict() == Verdict.ERROR)) {
      return Verdict.ERROR;
    }
    return results.stream().allMatch(result -> result.verdict() == Verdict.PASSED)
        ? Verdict.PASSED
        : Verdict.FAILED;
  }
}
