package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields that a program may rely on in the JSON of a comparison. */
final class ComparisonShape {
  private static final Set<String> SUITE = Set.of("name", "version", "cases");
  private static final Set<String> ASSISTANT =
      Set.of(
          "name",
          "items",
          "answered",
          "passed",
          "passRate",
          "interval",
          "meanScore",
          "outcomes",
          "checks");
  private static final Set<String> PAIR =
      Set.of(
          "a",
          "b",
          "n",
          "difference",
          "interval",
          "test",
          "pValue",
          "midPValue",
          "pValueAdjusted",
          "aOnly",
          "bOnly",
          "minimumDetectableDifference",
          "verdict",
          "sentence");

  /** Beyond what was promised first; docs/guide/compare.md lists them. */
  private static final Set<String> MORE =
      Set.of(
          "gradedCases",
          "scores",
          "units",
          "scoreDifference",
          "scoreInterval",
          "scoreMinimumDetectableDifference");

  private ComparisonShape() {}

  static void check(JsonNode comparison) {
    assertThat(names(comparison)).containsExactly("assistants", "pairs", "suite", "warnings");
    assertThat(names(comparison.path("suite"))).containsExactlyInAnyOrderElementsOf(SUITE);
    for (JsonNode assistant : comparison.path("assistants")) {
      has(assistant, ASSISTANT);
      isInterval(assistant.path("interval"));
      assertThat(assistant.path("outcomes").isObject()).isTrue();
      assertThat(names(assistant.path("checks"))).containsExactly("loose", "strict", "total");
    }
    for (JsonNode pair : comparison.path("pairs")) {
      has(pair, PAIR);
      isInterval(pair.path("interval"));
    }
    comparison.path("warnings").forEach(text -> assertThat(text.isTextual()).isTrue());
  }

  private static void has(JsonNode node, Set<String> promised) {
    Set<String> names = names(node);
    assertThat(names).as("%s", node).containsAll(promised);
    names.removeAll(promised);
    assertThat(MORE).containsAll(names);
  }

  private static void isInterval(JsonNode interval) {
    assertThat(interval.isArray()).isTrue();
    assertThat(interval).hasSize(2);
    List<JsonNode> bounds = List.of(interval.path(0), interval.path(1));
    assertThat(bounds).allMatch(JsonNode::isNumber);
    assertThat(bounds.get(0).asDouble()).isLessThanOrEqualTo(bounds.get(1).asDouble());
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
