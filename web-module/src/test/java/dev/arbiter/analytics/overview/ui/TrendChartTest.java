package dev.arbiter.analytics.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.overview.api.Trend;
import dev.arbiter.analytics.statistics.api.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrendChartTest {

  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void aSingleRunStandsInTheMiddleWithoutABand() {
    TrendChart chart = chart(series("aster", 0.8));

    assertThat(chart.steps()).hasSize(1);
    assertThat(chart.steps().get(0).x()).isEqualTo((TrendChart.LEFT + TrendChart.RIGHT) / 2.0);
    assertThat(chart.lines().get(0).band()).isEmpty();
  }

  @Test
  void runsGoFromLeftToRightAndRatesFromBelowToAbove() {
    TrendChart chart = chart(series("aster", 0.5, 0.7, 0.9));

    List<TrendChart.Dot> dots = chart.lines().get(0).dots();
    assertThat(dots).extracting(TrendChart.Dot::x).isSorted();
    assertThat(dots.get(0).low()).isGreaterThan(dots.get(0).high());
    assertThat(dots.get(0).high()).isGreaterThan(dots.get(2).low());
    assertThat(chart.lines().get(0).band()).startsWith("M").endsWith("Z");
  }

  @Test
  void everythingLiesWithinTheDrawing() {
    for (double[] rates : List.of(new double[] {0, 1}, new double[] {1, 1}, new double[] {0, 0})) {
      TrendChart chart = chart(series("aster", rates));
      for (TrendChart.Dot dot : chart.lines().get(0).dots()) {
        assertThat(dot.x()).isBetween((double) TrendChart.LEFT, (double) TrendChart.RIGHT);
        assertThat(List.of(dot.low(), dot.high()))
            .allMatch(y -> y >= TrendChart.TOP && y <= TrendChart.BOTTOM);
      }
      assertThat(chart.levels()).hasSizeBetween(3, 6);
      assertThat(chart.levels()).allMatch(level -> level.rate() >= 0 && level.rate() <= 1);
    }
  }

  @Test
  void datesOfManyRunsDoNotLieUponEachOther() {
    double[] rates = new double[60];
    TrendChart chart = chart(series("aster", rates));

    assertThat(chart.steps()).hasSize(60);
    assertThat(chart.steps().stream().filter(TrendChart.Step::labelled)).hasSizeBetween(4, 6);
  }

  @Test
  void linesDifferByMoreThanTheirColour() {
    TrendChart chart = chart(series("a", 0.5), series("b", 0.5), series("c", 0.5));

    assertThat(chart.lines()).extracting(line -> line.dots().get(0).mark()).doesNotHaveDuplicates();
    assertThat(chart.lines()).extracting(TrendChart.Line::number).containsExactly(1, 2, 3);
  }

  private static TrendChart chart(Trend.Series... series) {
    return TrendChart.of(new Trend(new UUID(1, 1), "Suite", List.of(), List.of(series)));
  }

  private static Trend.Series series(String name, double... rates) {
    List<Trend.Point> points = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      points.add(
          new Trend.Point(
              new UUID(2, i),
              1,
              START.plusSeconds(i),
              rates[i],
              new Interval(Math.max(0, rates[i] - 0.05), Math.min(1, rates[i] + 0.05))));
    }
    return new Trend.Series(name, points);
  }
}
