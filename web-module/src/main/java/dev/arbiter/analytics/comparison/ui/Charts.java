package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.Comparison;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * Describes charts in Chart.js JSON. Colours are not in it: a script takes them from the tokens, so
 * one description serves light and dark.
 */
@ApplicationScoped
public class Charts {

  private static final double PERCENT = 100;

  /**
   * Pass rates with their intervals, one row an assistant; assistants without a graded case are
   * left out.
   *
   * @return JSON that is safe inside a script element, whatever the names contain
   */
  public String passRates(Comparison comparison, String rateLabel, String intervalLabel) {
    List<AssistantResult> shown =
        comparison.assistants().stream().filter(one -> one.passRate() != null).toList();
    JsonArrayBuilder names = Json.createArrayBuilder();
    JsonArrayBuilder rates = Json.createArrayBuilder();
    JsonArrayBuilder intervals = Json.createArrayBuilder();
    for (AssistantResult one : shown) {
      names.add(one.name());
      rates.add(one.passRate() * PERCENT);
      intervals.add(
          Json.createArrayBuilder()
              .add(one.interval().low() * PERCENT)
              .add(one.interval().high() * PERCENT));
    }
    JsonObject chart =
        Json.createObjectBuilder()
            .add("type", "bar")
            .add(
                "data",
                Json.createObjectBuilder()
                    .add("labels", names)
                    .add(
                        "datasets",
                        Json.createArrayBuilder()
                            .add(points(rateLabel, rates))
                            .add(bars(intervalLabel, intervals))))
            .add("options", options(rateLabel))
            .build();
    return inScript(chart.toString());
  }

  private static JsonObjectBuilder points(String label, JsonArrayBuilder rates) {
    return Json.createObjectBuilder()
        .add("type", "line")
        .add("label", label)
        .add("data", rates)
        .add("showLine", false)
        .add("clip", false)
        .add("pointRadius", 6)
        .add("pointHoverRadius", 7);
  }

  private static JsonObjectBuilder bars(String label, JsonArrayBuilder intervals) {
    return Json.createObjectBuilder()
        .add("type", "bar")
        .add("label", label)
        .add("data", intervals)
        .add("barThickness", 10)
        .add("borderRadius", 5)
        .add("borderSkipped", false);
  }

  private static JsonObjectBuilder options(String rateLabel) {
    JsonObjectBuilder title =
        Json.createObjectBuilder().add("display", true).add("text", rateLabel);
    JsonObjectBuilder rates =
        Json.createObjectBuilder().add("min", 0).add("max", PERCENT).add("title", title);
    return Json.createObjectBuilder()
        .add("indexAxis", "y")
        .add("responsive", true)
        .add("maintainAspectRatio", false)
        .add("animation", false)
        .add(
            "scales",
            Json.createObjectBuilder().add("x", rates).add("y", Json.createObjectBuilder()));
  }

  /**
   * JSON stands unescaped in the page's script, where a name with {@code </script>} would end it.
   * These characters occur in JSON only inside strings, where their escape means the same.
   */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
