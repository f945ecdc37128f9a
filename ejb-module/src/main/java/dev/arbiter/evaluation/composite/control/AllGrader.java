package dev.arbiter.evaluation.composite.control;

import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.grading.control.SpecGrader;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;

/** All of the parts pass. */
@ApplicationScoped
public class AllGrader extends CompositeGrader {

  /** For the container's proxy only. */
  protected AllGrader() {
    super(null);
  }

  @Inject
  public AllGrader(Provider<GraderRegistry> registry) {
    super(registry);
  }

  @Override
  public String kind() {
    return "all";
  }

  @Override
  double score(List<GraderSpec> parts, List<GraderResult> results) {
    return SpecGrader.mean(parts, results);
  }

  @Override
  boolean passes(GraderSpec spec, List<GraderResult> results, double score) {
    return results.stream().allMatch(result -> result.verdict() == Verdict.PASSED);
  }
}
