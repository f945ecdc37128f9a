package dev.arbiter.server.comparison;

import dev.arbiter.server.comparison.Comparison.Assistant;
import dev.arbiter.server.comparison.Comparison.Pair;
import dev.arbiter.server.console.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A comparison as lines of a terminal, 100 columns wide, in plain ASCII but for what the server
 * says.
 */
public final class ComparisonReport {
  private static final int BAR = 40;
  private static final String ANSWERED = "answered";
  // Below this a p-value says no more than that it is small.
  private static final double TINY = 0.0001;

  private ComparisonReport() {}

  /** The lines: each assistant, each pair, then the warnings. */
  public static List<String> lines(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    Comparison.Suite suite = comparison.suite();
    lines.add(Messages.text("report.suite", suite.name(), suite.version(), grouped(suite.cases())));
    lines.add("");
    int width =
        comparison.assistants().stream().mapToInt(one -> one.name().length()).max().orElse(1);
    comparison.assistants().forEach(one -> lines.addAll(assistant(one, width)));
    lines.add(" ".repeat(width + 2) + "0%" + " ".repeat(BAR - 4) + "100%");
    for (Pair pair : comparison.pairs()) {
      lines.add("");
      lines.addAll(pair(pair));
    }
    if (!comparison.warnings().isEmpty()) {
      lines.add("");
      lines.add(Messages.text("report.warnings"));
      comparison.warnings().forEach(warning -> lines.add("  - " + warning));
    }
    lines.add("");
    return lines;
  }

  private static List<String> assistant(Assistant one, int width) {
    String name = one.name() + " ".repeat(width - one.name().length());
    List<String> lines = new ArrayList<>();
    if (one.passRate() == null || one.interval().size() != 2) {
      lines.add(name + "  " + Messages.text("report.nothing", grouped(one.items())));
    } else {
      lines.add(
          name
              + "  "
              + bar(one)
              + "  "
              + Messages.text(
                  "report.assistant",
                  percent(one.passRate()),
                  percent(one.interval().get(0)),
                  percent(one.interval().get(1)),
                  grouped(one.passed()),
                  grouped(one.answered())));
    }
    String others = others(one.outcomes());
    if (!others.isEmpty()) {
      lines.add(
          " ".repeat(width + 2) + Messages.text("report.outcomes", grouped(one.items()), others));
    }
    return lines;
  }

  private static String others(Map<String, Integer> outcomes) {
    return outcomes.entrySet().stream()
        .filter(entry -> !entry.getKey().equalsIgnoreCase(ANSWERED) && entry.getValue() > 0)
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(entry -> grouped(entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String bar(Assistant one) {
    StringBuilder bar = new StringBuilder(".".repeat(BAR));
    int from = column(one.interval().get(0));
    int to = column(one.interval().get(1));
    for (int i = from; i <= to; i++) {
      bar.setCharAt(i, '-');
    }
    bar.setCharAt(column(one.passRate()), 'O');
    return bar.toString();
  }

  private static int column(double rate) {
    return (int) Math.round(Math.max(0, Math.min(1, rate)) * (BAR - 1));
  }

  private static List<String> pair(Pair pair) {
    List<String> lines = new ArrayList<>();
    lines.add(pair.sentence());
    if (pair.difference() != null && pair.interval().size() == 2) {
      lines.add(
          "  "
              + Messages.text(
                  "report.difference",
                  points(pair.difference()),
                  points(pair.interval().get(0)),
                  points(pair.interval().get(1)),
                  grouped(pair.n())));
    }
    lines.add(
        "  "
            + Messages.text(
                "report.discordant",
                pair.a(),
                grouped(pair.aOnly()),
                pair.b(),
                grouped(pair.bOnly())));
    if (pair.pValue() != null && pair.pValueAdjusted() != null) {
      lines.add(
          "  "
              + Messages.text(
                  "report.test", pair.test(), p(pair.pValue()), p(pair.pValueAdjusted())));
    }
    return lines;
  }

  static String p(double value) {
    if (value < TINY) {
      return "p < 0.0001";
    }
    return String.format(Locale.ROOT, value < 0.01 ? "p = %.4f" : "p = %.3f", value);
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
