package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All graders there are, by kind. */
@ApplicationScoped
public class GraderRegistry {

  /** How many graders a case may have. */
  public static final int MAX_GRADERS = 50;

  private final Map<String, Grader> byKind;

  /** For the container's proxy only. */
  protected GraderRegistry() {
    byKind = Map.of();
  }

  @Inject
  public GraderRegistry(@Any Instance<Grader> graders) {
    this(graders.stream().toList());
  }

  /** For programs without a container. */
  public GraderRegistry(List<Grader> graders) {
    Map<String, Grader> kinds = new TreeMap<>();
    for (Grader grader : graders) {
      Grader other = kinds.put(grader.kind(), grader);
      if (other != null) {
        throw new IllegalStateException(
            grader.getClass() + " and " + other.getClass() + " are both " + grader.kind());
      }
    }
    byKind = Collections.unmodifiableMap(kinds);
  }

  public Set<String> kinds() {
    return byKind.keySet();
  }

  public Optional<Grader> find(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** Everything that is wrong with a case's graders; pointers start with {@code /<index>}. */
  public List<GraderProblem> validate(List<GraderSpec> specs, CaseFacts facts) {
    if (specs.size() > MAX_GRADERS) {
      return List.of(
          GraderProblem.ofGrader(
              "grader.too-many", String.valueOf(specs.size()), String.valueOf(MAX_GRADERS)));
    }
    List<GraderProblem> problems = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      for (GraderProblem problem : validate(specs.get(i), facts)) {
        problems.add(new GraderProblem("/" + i + problem.pointer(), problem.message()));
      }
    }
    return problems;
  }

  /** Everything that is wrong with one grader of a case. */
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    Grader grader = byKind.get(spec.kind());
    if (grader == null) {
      return List.of(unknown(spec.kind()));
    }
    List<GraderProblem> problems = ParameterCheck.problems(spec, grader.parameters());
    return problems.isEmpty() ? grader.validate(spec, facts) : problems;
  }

  private GraderProblem unknown(String kind) {
    String known = String.join(", ", byKind.keySet());
    return NearestName.of(kind, byKind.keySet())
        .map(near -> GraderProblem.of("kind", "grader.unknown-near", kind, near, known))
        .orElseGet(() -> GraderProblem.of("kind", "grader.unknown", kind, known));
  }
}
