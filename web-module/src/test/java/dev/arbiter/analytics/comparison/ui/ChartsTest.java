package dev.arbiter.analytics.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.CheckCounts;
import dev.arbiter.analytics.comparison.api.ComparedSuite;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.statistics.api.Interval;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final CheckCounts NO_CHECKS = new CheckCounts(0, 0, 0);

  @Test
  void drawsRateAndIntervalInPercent() {
    JsonObject chart = parsed(draw(assistant("one", 0.5)));
    JsonObject data = chart.getJsonObject("data");
    assertThat(data.getJsonArray("labels").getString(0)).isEqualTo("one");
    assertThat(data.getJsonArray("datasets").getJsonObject(0).getJsonArray("data").getInt(0))
        .isEqualTo(50);
    assertThat(
            data.getJsonArray("datasets")
                .getJsonObject(1)
                .getJsonArray("data")
                .getJsonArray(0)
                .getInt(1))
        .isEqualTo(75);
  }

  @Test
  void keepsAHostileNameInsideItsString() {
    String name = "</script><script>alert(1)</script>\u2028\"'&";
    String json = draw(assistant(name, 0.5));
    assertThat(json).doesNotContain("<", ">", "&", "\u2028");
    assertThat(parsed(json).getJsonObject("data").getJsonArray("labels").getString(0))
        .isEqualTo(name);
  }

  @Test
  void leavesOutWhoWasNeverGraded() {
    AssistantResult silent =
        new AssistantResult(
            "silent",
            4,
            0,
            0,
            0,
            null,
            new Interval(0, 1),
            null,
            Collections.nCopies(10, 0),
            Map.of(),
            NO_CHECKS);
    assertThat(parsed(draw(silent)).getJsonObject("data").getJsonArray("labels")).isEmpty();
  }

  private static AssistantResult assistant(String name, double rate) {
    return new AssistantResult(
        name,
        4,
        4,
        4,
        2,
        rate,
        new Interval(0.25, 0.75),
        rate,
        List.of(2, 0, 0, 0, 0, 0, 0, 0, 0, 2),
        Map.of("answered", 4),
        NO_CHECKS);
  }

  private static String draw(AssistantResult assistant) {
    Comparison comparison =
        new Comparison(new ComparedSuite("s", 1, 4), List.of(assistant), List.of(), List.of());
    return new Charts().passRates(comparison, "rate", "interval");
  }

  private static JsonObject parsed(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
