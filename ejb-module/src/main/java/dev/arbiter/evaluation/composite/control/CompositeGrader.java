package dev.arbiter.evaluation.composite.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.grading.control.SpecGrader;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import dev.arbiter.evaluation.grading.type.Verdict;
import dev.arbiter.evaluation.transfer.control.GraderSpecs;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the graders made of other graders share; they differ in what they make of the parts. */
abstract class CompositeGrader implements Grader {
  static final String OF = "of";

  /** Levels of graders within graders. */
  static final int MAX_DEPTH = 4;

  /** Asked for late, because the registry is made of the graders. */
  private final Provider<GraderRegistry> registry;

  CompositeGrader(Provider<GraderRegistry> registry) {
    this.registry = registry;
  }

  /** The score of the parts, none of which is an ERROR. */
  abstract double score(List<GraderSpec> parts, List<GraderResult> results);

  abstract boolean passes(GraderSpec spec, List<GraderResult> results, double score);

  @Override
  public List<GraderParameter> parameters() {
    return List.of(GraderParameter.required(OF, GraderParameter.Type.STRUCTURE));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    if (!(spec.parameters().get(OF) instanceof List<?> list) || list.isEmpty()) {
      return List.of(GraderProblem.of(OF, "grader.composite.of"));
    }
    if (depth(spec.parameters()) > MAX_DEPTH) {
      return List.of(GraderProblem.of(OF, "grader.composite.depth", String.valueOf(MAX_DEPTH)));
    }
    int count = count(list);
    if (count > GraderRegistry.MAX_GRADERS) {
      return List.of(
          GraderProblem.of(
              OF,
              "grader.composite.too-many",
              String.valueOf(count),
              String.valueOf(GraderRegistry.MAX_GRADERS)));
    }
    List<GraderProblem> problems = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/" + OF + "/" + i;
      Optional<GraderSpec> part = GraderSpecs.of(list.get(i));
      if (part.isEmpty()) {
        problems.add(new GraderProblem(pointer, GradingMessage.of("grader.composite.part")));
      } else {
        registry.get().validate(part.get(), facts).stream()
            .map(problem -> new GraderProblem(pointer + problem.pointer(), problem.message()))
            .forEach(problems::add);
      }
    }
    return problems;
  }

  private static int depth(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.get(OF) instanceof List<?> parts
          ? 1 + parts.stream().mapToInt(CompositeGrader::depth).max().orElse(0)
          : 0;
    }
    return 0;
  }

  private static int count(List<?> parts) {
    return parts.stream()
        .mapToInt(
            part ->
                part instanceof Map<?, ?> map && map.get(OF) instanceof List<?> below
                    ? 1 + count(below)
                    : 1)
        .sum();
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    List<GraderSpec> parts =
        ((List<?>) spec.parameters().get(OF))
            .stream().map(part -> GraderSpecs.of(part).orElseThrow()).toList();
    List<GraderResult> results = new ArrayList<>();
    CheckCounts checks = CheckCounts.NONE;
    for (GraderSpec part : parts) {
      GraderResult result = SpecGrader.grade(registry.get(), input, part);
      if (result.verdict() == Verdict.ERROR) {
        throw new UngradableException("grade.composite.error", part.kind(), result.message());
      }
      results.add(result);
      checks = checks.plus(result.checks());
    }
    double score = score(parts, results);
    return new Grade(score, passes(spec, results, score), message(results), checks);
  }

  private static GradingMessage message(List<GraderResult> results) {
    List<GraderResult> failed =
        results.stream().filter(result -> result.verdict() == Verdict.FAILED).toList();
    String passed = String.valueOf(results.size() - failed.size());
    String all = String.valueOf(results.size());
    return failed.isEmpty()
        ? GradingMessage.of("grade.composite.all", all)
        : GradingMessage.of(
            "grade.composite.some", passed, all, failed.get(0).grader(), failed.get(0).message());
  }
}
