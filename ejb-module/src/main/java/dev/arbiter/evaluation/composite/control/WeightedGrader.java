package dev.arbiter.evaluation.composite.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.control.SpecGrader;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The mean score of the parts by their weights is high enough. */
@ApplicationScoped
public class WeightedGrader extends CompositeGrader {
  private static final String THRESHOLD = "threshold";
  private static final BigDecimal FALLBACK = new BigDecimal("0.5");

  /** For the container's proxy only. */
  protected WeightedGrader() {
    super(null);
  }

  @Inject
  public WeightedGrader(Provider<GraderRegistry> registry) {
    super(registry);
  }

  @Override
  public String kind() {
    return "weighted";
  }

  @Override
  public List<GraderParameter> parameters() {
    List<GraderParameter> parameters = new ArrayList<>(super.parameters());
    parameters.add(
        GraderParameter.optional(THRESHOLD, GraderParameter.Type.NUMBER, FALLBACK.toPlainString()));
    return parameters;
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = new ArrayList<>(super.validate(spec, facts));
    Parameters.number(spec, THRESHOLD)
        .filter(t -> t.signum() <= 0 || t.compareTo(BigDecimal.ONE) > 0)
        .ifPresent(t -> problems.add(GraderProblem.of(THRESHOLD, "grader.threshold", THRESHOLD)));
    return problems;
  }

  @Override
  double score(List<GraderSpec> parts, List<GraderResult> results) {
    return SpecGrader.mean(parts, results);
  }

  @Override
  boolean passes(GraderSpec spec, List<GraderResult> results, double score) {
    return Parameters.reaches(score, Parameters.number(spec, THRESHOLD).orElse(FALLBACK));
  }
}
