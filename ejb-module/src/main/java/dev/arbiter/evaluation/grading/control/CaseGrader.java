package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import dev.arbiter.evaluation.grading.type.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Grades one answer with all graders of its case; a grader that fails never ends the others. */
@ApplicationScoped
public class CaseGrader {
  private static final Logger LOG = Logger.getLogger(CaseGrader.class.getName());

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
      results.add(grade(input, spec));
    }
    CheckCounts checks =
        results.stream().map(GraderResult::checks).reduce(CheckCounts.NONE, CheckCounts::plus);
    Verdict verdict = together(results);
    Double score = verdict == Verdict.ERROR ? null : mean(results);
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

  private static double mean(List<GraderResult> results) {
    return results.stream().mapToDouble(GraderResult::score).sum() / results.size();
  }

  private GraderResult grade(GradingInput input, GraderSpec spec) {
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
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.WARNING, "grader " + spec.kind() + " failed", e);
      return error(
          spec, GradingMessage.of("grade.error", spec.kind(), e.getClass().getSimpleName()));
    }
  }

  private static GraderResult error(GraderSpec spec, GradingMessage reason) {
    return new GraderResult(
        spec.kind(), Verdict.ERROR, null, GradingTexts.english(reason), CheckCounts.NONE);
  }
}
