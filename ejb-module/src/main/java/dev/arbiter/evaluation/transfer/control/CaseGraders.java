package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.NumberScanner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The graders of cases: those of the row, else those of the suite's own line, joined by the rule
 * when a case passes. A rule other than all of them is stored as the composite grader that says the
 * same.
 */
final class CaseGraders {
  static final String GRADERS = "graders";
  static final String PASS = "pass";
  private static final String SUITE = "suite";
  private static final String ALL = "all";
  private static final String ANY = "any";
  private static final String OF = "of";

  private final Problems problems;
  private Object suiteGraders;
  private Object suitePass;

  CaseGraders(Problems problems) {
    this.problems = problems;
  }

  /** Whether a row is the line of the suite itself. */
  static boolean isSuite(RawRow raw) {
    return raw.values().keySet().equals(Set.of(SUITE)) && raw.values().get(SUITE) instanceof Map;
  }

  /** Takes the defaults of the suite's line. */
  void readSuite(RawRow raw, boolean first) {
    Fields fields = new Fields(raw, problems);
    if (!first) {
      fields.problem(SUITE, "suite.not-first");
      return;
    }
    Map<?, ?> suite = (Map<?, ?>) raw.values().get(SUITE);
    for (Object name : suite.keySet()) {
      if (!name.equals(GRADERS) && !name.equals(PASS)) {
        fields.problem(SUITE, "suite.unknown", name);
      }
    }
    suiteGraders = suite.get(GRADERS);
    suitePass = suite.get(PASS);
    List<GraderSpec> specs = specs(fields, SUITE, suiteGraders);
    if (!fields.isBad() && suitePass != null) {
      joined(fields, SUITE, specs, suitePass);
    }
  }

  /** The graders of a case, none when the run's default applies. */
  List<GraderSpec> of(Fields fields) {
    Object own = fields.value(GRADERS);
    boolean has = own != null && !List.of().equals(own);
    List<GraderSpec> specs = specs(fields, GRADERS, has ? own : suiteGraders);
    Object ownPass = fields.value(PASS);
    Object pass = ownPass != null || has ? ownPass : suitePass;
    return fields.isBad() || pass == null ? specs : joined(fields, PASS, specs, pass);
  }

  private static List<GraderSpec> specs(Fields fields, String field, Object value) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      fields.problem(field, "graders.not-list");
      return List.of();
    }
    List<GraderSpec> specs = new ArrayList<>();
    for (Object element : list) {
      Optional<GraderSpec> spec = GraderSpecs.of(element);
      if (spec.isEmpty()) {
        fields.problem(field, "graders.not-grader", String.valueOf(specs.size() + 1));
        return List.of();
      }
      specs.add(spec.get());
    }
    return specs;
  }

  private static List<GraderSpec> joined(
      Fields fields, String field, List<GraderSpec> specs, Object pass) {
    Optional<BigDecimal> least =
        pass instanceof BigDecimal number
            ? Optional.of(number)
            : pass instanceof String text ? NumberScanner.only(text, false) : Optional.empty();
    boolean known =
        ALL.equals(pass)
            || ANY.equals(pass)
            || least.filter(n -> n.signum() > 0 && n.compareTo(BigDecimal.ONE) <= 0).isPresent();
    if (!known) {
      fields.problem(field, "pass.unknown");
      return specs;
    }
    if (specs.isEmpty()) {
      fields.problem(field, "pass.no-graders");
      return specs;
    }
    if (ALL.equals(pass)) {
      return specs;
    }
    Map<String, Object> parameters = new TreeMap<>();
    parameters.put(OF, specs.stream().map(GraderSpecs::members).toList());
    least.ifPresent(n -> parameters.put("threshold", n));
    return List.of(new GraderSpec(least.isPresent() ? "weighted" : ANY, parameters));
  }
}
