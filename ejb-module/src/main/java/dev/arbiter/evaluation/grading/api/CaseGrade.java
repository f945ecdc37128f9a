package dev.arbiter.evaluation.grading.api;

import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.List;

/**
 * The grade of one answer by all graders of its case.
 *
 * @param verdict PASSED when all graders passed, ERROR when one of them failed itself
 * @param score mean of the graders' scores by their weights, 0 to 1; null exactly when the verdict
 *     is ERROR
 * @param checks sum over the graders
 * @param results one for each grader, in their order
 */
public record CaseGrade(
    Verdict verdict, Double score, CheckCounts checks, List<GraderResult> results) {

  public CaseGrade {
    results = List.copyOf(results);
    if ((verdict == Verdict.ERROR) != (score == null)) {
      throw new IllegalArgumentException("a score goes with every verdict but ERROR");
    }
  }

  /** Whether the answer passed; null when a grader itself failed. */
  public Boolean passed() {
    return verdict == Verdict.ERROR ? null : verdict == Verdict.PASSED;
  }
}
