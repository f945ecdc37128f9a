package dev.arbiter.evaluation.composite.control;

import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;

/** At least one of the parts passes. */
@ApplicationScoped
public class AnyGrader extends CompositeGrader {

  /** For the container's proxy only. */
  protected AnyGrader() {
    super(null);
  }

  @Inject
  public AnyGrader(Provider<GraderRegistry> registry) {
    super(registry);
  }

  @Override
  public String kind() {
    return "any";
  }

  @Override
  double score(List<GraderSpec> parts, List<GraderResult> results) {
    return results.stream().mapToDouble(GraderResult::score).max().orElseThrow();
  }

  @Override
  boolean passes(GraderSpec spec, List<GraderResult> results, double score) {
    return results.stream().anyMatch(result -> result.verdict() == Verdict.PASSED);
  }
}
