package dev.arbiter.analytics.comparison.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.statistics.api.Interval;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonJsonTest {

  private static final Comparison COMPARISON =
      new Comparison(
          new ComparedSuite("Office", 3, 10),
          List.of(
              new AssistantResult(
                  "a",
                  10,
                  10,
                  10,
                  8,
                  0.8,
                  new Interval(0.49, 0.94),
                  0.8,
                  List.of(2, 0, 0, 0, 0, 0, 0, 0, 0, 8),
                  Map.of("answered", 10),
                  new CheckCounts(0, 0, 0))),
          List.of(
              new PairResult(
                  "a",
                  "b",
                  10,
                  10,
                  0.5,
                  new Interval(0.1, 0.7),
                  "exact McNemar",
                  0.0625,
                  0.03125,
                  0.0625,
                  5,
                  0,
                  0.75,
                  0.25,
                  new Interval(0, 0.5),
                  null,
                  Verdict.NO_DIFFERENCE_SHOWN,
                  "Nothing shown.")),
          List.of("Few cases."));

  private final Jsonb jsonb = JsonbBuilder.create();

  @Test
  void printsTheFieldsThatTheCommandPromises() {
    JsonObject json = parse(jsonb.toJson(COMPARISON));

    assertThat(json).containsOnlyKeys("suite", "assistants", "pairs", "warnings");
    assertThat(json.getJsonObject("suite")).containsOnlyKeys("name", "version", "cases");
    JsonObject assistant = json.getJsonArray("assistants").getJsonObject(0);
    assertThat(assistant)
        .containsOnlyKeys(
            "name",
            "items",
            "answered",
            "gradedCases",
            "passed",
            "passRate",
            "interval",
            "meanScore",
            "scores",
            "outcomes",
            "checks");
    assertThat(assistant.get("interval")).hasToString("[0.49,0.94]");
    assertThat(assistant.get("outcomes")).hasToString("{\"answered\":10}");
    assertThat(assistant.getJsonObject("checks")).containsOnlyKeys("total", "strict", "loose");
  }

  @Test
  void printsTheFieldsOfAPair() {
    JsonObject pair = parse(jsonb.toJson(COMPARISON)).getJsonArray("pairs").getJsonObject(0);

    assertThat(pair)
        .containsOnlyKeys(
            "a",
            "b",
            "n",
            "units",
            "difference",
            "interval",
            "test",
            "pValue",
            "midPValue",
            "pValueAdjusted",
            "aOnly",
            "bOnly",
            "minimumDetectableDifference",
            "scoreDifference",
            "scoreInterval",
            "verdict",
            "sentence");
    assertThat(pair.getString("verdict")).isEqualTo("NO_DIFFERENCE_SHOWN");
    assertThat(pair.get("scoreInterval")).hasToString("[0.0,0.5]");
  }

  @Test
  void readsBackWhatItPrinted() {
    assertThat(jsonb.fromJson(jsonb.toJson(COMPARISON), Comparison.class)).isEqualTo(COMPARISON);
  }

  private static JsonObject parse(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
