package dev.arbiter.analytics.overview.ui;

import dev.arbiter.analytics.overview.api.Trend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where the lines and bands of a trend lie in a drawing of {@value #WIDTH} by {@value #HEIGHT}. One
 * step to the right is one run, so that runs of one afternoon do not lie upon each other.
 *
 * @param levels of pass rates, with a line each
 * @param steps runs, the oldest first
 * @param lines one a series, in its order
 */
public record TrendChart(List<Level> levels, List<Step> steps, List<Line> lines) {

  public static final int WIDTH = 760;
  public static final int HEIGHT = 260;

  static final int LEFT = 46;
  static final int RIGHT = WIDTH - 16;
  static final int TOP = 12;
  static final int BOTTOM = HEIGHT - 30;

  private static final double LEAST_SPAN = 0.2;
  private static final int TENTHS = 10;
  private static final int MOST_LEVELS = 5;
  private static final int INSET = 14;
  private static final int MOST_LABELS = 6;
  private static final int MARK = 4;

  /** A rate on the axis. */
  public record Level(double rate, double y) {}

  /**
   * @param labelled whether there is room for its date
   */
  public record Step(Instant at, double x, boolean labelled) {}

  /**
   * @param number from 1; selects colour, dashes and mark
   * @param path through its points
   * @param band between its intervals' ends; empty with a single point
   */
  public record Line(String assistant, int number, String path, String band, List<Dot> dots) {}

  /**
   * @param mark path of its mark
   * @param low y of its interval's lower end
   * @param high y of its interval's upper end
   */
  public record Dot(Trend.Point point, double x, String mark, double low, double high) {}

  static TrendChart of(Trend trend) {
    List<Trend.Point> all = trend.series().stream().flatMap(one -> one.points().stream()).toList();
    Scale scale = Scale.of(all);
    List<Step> steps = new ArrayList<>();
    int every = Math.max(1, (int) Math.ceil((double) scale.order.size() / MOST_LABELS));
    scale.times.forEach(
        (run, at) -> steps.add(new Step(at, scale.x(run), steps.size() % every == 0)));
    List<Line> lines = new ArrayList<>();
    for (Trend.Series one : trend.series()) {
      lines.add(line(one, lines.size() + 1, scale));
    }
    return new TrendChart(scale.levels(), steps, lines);
  }

  private static Line line(Trend.Series series, int number, Scale scale) {
    List<Dot> dots =
        series.points().stream()
            .map(
                point ->
                    new Dot(
                        point,
                        scale.x(point.runId()),
                        mark(number, scale.x(point.runId()), scale.y(point.passRate())),
                        scale.y(point.interval().low()),
                        scale.y(point.interval().high())))
            .toList();
    String path =
        series.points().stream()
            .map(point -> place(scale.x(point.runId()), scale.y(point.passRate())))
            .collect(Collectors.joining("L", "M", ""));
    return new Line(series.assistant(), number, path, band(dots), dots);
  }

  private static String band(List<Dot> dots) {
    if (dots.size() < 2) {
      return "";
    }
    List<String> way = new ArrayList<>();
    dots.forEach(dot -> way.add(place(dot.x(), dot.high())));
    for (int i = dots.size() - 1; i >= 0; i--) {
      way.add(place(dots.get(i).x(), dots.get(i).low()));
    }
    return "M" + String.join("L", way) + "Z";
  }

  /** Circle, square, triangle, diamond, cross: who does not see the colours sees these. */
  private static String mark(int number, double x, double y) {
    String corners =
        switch (number) {
          case 2 -> "m-4-4h8v8h-8z";
          case 3 -> "m0-5 5 9h-10z";
          case 4 -> "m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z";
          case 5 -> "m-4-4 8 8m0-8-8 8";
          default -> "m-%1$d 0a%1$d %1$d 0 1 0 8 0a%1$d %1$d 0 1 0-8 0".formatted(MARK);
        };
    return "M" + place(x, y) + corners;
  }

  private static String place(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }

  /** Runs from left to right, rates from below to above. */
  private record Scale(Map<UUID, Instant> times, List<UUID> order, double low, double high) {

    static Scale of(List<Trend.Point> points) {
      Map<UUID, Instant> times = new LinkedHashMap<>();
      points.stream()
          .sorted(Comparator.comparing(Trend.Point::at).thenComparing(Trend.Point::runId))
          .forEach(point -> times.putIfAbsent(point.runId(), point.at()));
      double low = points.stream().mapToDouble(point -> point.interval().low()).min().orElse(0);
      double high = points.stream().mapToDouble(point -> point.interval().high()).max().orElse(1);
      double bottom = Math.max(0, Math.floor(Math.min(low, high - LEAST_SPAN) * TENTHS) / TENTHS);
      double top = Math.min(1, Math.ceil(Math.max(high, bottom + LEAST_SPAN) * TENTHS) / TENTHS);
      return new Scale(times, List.copyOf(times.keySet()), bottom, top);
    }

    double x(UUID run) {
      return order.size() == 1
          ? (LEFT + RIGHT) / 2.0
          : LEFT + INSET + (RIGHT - LEFT - 2.0 * INSET) * order.indexOf(run) / (order.size() - 1);
    }

    double y(double rate) {
      return BOTTOM - (BOTTOM - TOP) * (rate - low) / (high - low);
    }

    List<Level> levels() {
      List<Level> levels = new ArrayList<>();
      int first = (int) Math.round(low * TENTHS);
      int last = (int) Math.round(high * TENTHS);
      int every = last - first > MOST_LEVELS ? 2 : 1;
      for (int tenth = first; tenth <= last; tenth += every) {
        double rate = tenth / (double) TENTHS;
        levels.add(new Level(rate, y(rate)));
      }
      return levels;
    }
  }
}
