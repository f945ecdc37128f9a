package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Grades one answer by one specification; whatever a grader throws becomes an ERROR. */
public final class SpecGrader {
  private static final Logger LOG = Logger.getLogger(SpecGrader.class.getName());

  private SpecGrader() {}

  public static GraderResult grade(GraderRegistry registry, GradingInput input, GraderSpec spec) {
    Optional<Grader> grader = registry.find(spec.kind());
    if (grader.isEmpty()) {
      return error(spec, GradingMessage.of("grade.unknown-grader", spec.kind()));
    }
    try {
      Grade grade = grader.get().grade(input, spec);
      return new GraderResult(
          spec.kind(),
          grade.passed() ? Verdict.PASSED : Verdict.FAILED,
          grade.score(),
          GradingTexts.english(grade.message()),
          grade.checks());
    } catch (UngradableException e) {
      return error(spec, e.reason());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      LOG.log(Level.WARNING, "grader " + spec.kind() + " failed", e);
      return error(
          spec, GradingMessage.of("grade.error", spec.kind(), e.getClass().getSimpleName()));
    }
  }

  /**
   * The mean of scores by the weights of their graders.
   *
   * @param results none of which is an ERROR, in the order of the specifications
   */
  public static double mean(List<GraderSpec> specs, List<GraderResult> results) {
    double weighted = 0;
    double weights = 0;
    for (int i = 0; i < specs.size(); i++) {
      double weight = Parameters.weight(specs.get(i));
      weighted += weight * results.get(i).score();
      weights += weight;
    }
    return Math.min(1, weighted / weights);
  }

  private static GraderResult error(GraderSpec spec, GradingMessage reason) {
    return new GraderResult(
        spec.kind(), Verdict.ERROR, null, GradingTexts.english(reason), CheckCounts.NONE);
  }
}
