package dev.arbiter.server.comparison;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arbiter.server.console.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A comparison tag by tag as the server tells it, and as lines of a terminal.
 *
 * @param leftOut tags that are not shown because there are too many
 * @param tooSmall tags with fewer cases than {@code leastCases}
 * @param tests p-values that were adjusted together
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TagTable(
    List<Row> tags, int leftOut, int tooSmall, int leastCases, int tests, List<String> warnings) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public TagTable {
    tags = tags == null ? List.of() : List.copyOf(tags);
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
  }

  /** One tag. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Row(String tag, int cases, List<Rate> assistants, List<Pair> pairs) {}

  /**
   * @param passRate 0 to 1; null if nothing was graded
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Rate(String name, int n, Double passRate, List<Double> interval) {}

  /**
   * @param difference null without a case in common
   * @param pValueAdjusted null if there are too few cases for a test
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Pair(
      String a, String b, int n, Double difference, List<Double> interval, Double pValueAdjusted) {}

  /**
   * Reads the server's JSON.
   *
   * @throws IllegalArgumentException if it has another shape
   */
  public static TagTable of(JsonNode json) {
    return JSON.convertValue(json, TagTable.class);
  }

  /** The lines: each tag with its rates and differences, then what is not shown. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(Messages.text("tags.title", grouped(tests)));
    for (Row row : tags) {
      lines.add("");
      lines.add(Messages.text("tags.tag", row.tag(), grouped(row.cases())));
      row.assistants().forEach(rate -> lines.add("  " + rate(rate)));
      row.pairs().forEach(pair -> lines.add("  " + pair(pair)));
    }
    lines.add("");
    if (tooSmall > 0) {
      lines.add(Messages.text("tags.too-small", grouped(tooSmall), grouped(leastCases)));
    }
    if (leftOut > 0) {
      lines.add(Messages.text("tags.left-out", grouped(leftOut)));
    }
    lines.addAll(warnings);
    return lines;
  }

  private static String rate(Rate rate) {
    if (rate.passRate() == null) {
      return Messages.text("tags.no-rate", rate.name());
    }
    return Messages.text(
        "tags.rate",
        rate.name(),
        percent(rate.passRate()),
        percent(rate.interval().get(0)),
        percent(rate.interval().get(1)),
        grouped(rate.n()));
  }

  private static String pair(Pair pair) {
    if (pair.difference() == null || pair.pValueAdjusted() == null) {
      return Messages.text("tags.no-test", pair.a(), pair.b(), grouped(pair.n()));
    }
    return Messages.text(
        "tags.pair",
        pair.a(),
        pair.b(),
        points(pair.difference()),
        points(pair.interval().get(0)),
        points(pair.interval().get(1)),
        ComparisonReport.p(pair.pValueAdjusted()));
  }

  private static String percent(double rate) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * rate);
  }

  private static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", 100 * difference);
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
