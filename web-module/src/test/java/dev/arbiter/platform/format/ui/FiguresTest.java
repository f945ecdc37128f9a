package dev.arbiter.platform.format.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Figures figures = new Figures(Locale.ENGLISH);

  @Test
  void writesRatesWithOneDecimal() {
    assertThat(figures.percent(0.8421)).isEqualTo("84.2\u00a0%");
    assertThat(figures.percent(1.0)).isEqualTo("100.0\u00a0%");
    assertThat(figures.range(0.8213, 0.8607)).isEqualTo("82.1–86.1");
  }

  @Test
  void writesWhatIsMissingAsADashAndNotAsZero() {
    assertThat(figures.percent(null)).isEqualTo("–");
    assertThat(figures.points(null)).isEqualTo("–");
    assertThat(figures.count(null)).isEqualTo("–");
    assertThat(figures.score(null)).isEqualTo("–");
    assertThat(figures.time(null, ZoneOffset.UTC)).isEqualTo("–");
  }

  @Test
  void givesADifferenceItsSign() {
    assertThat(figures.points(0.0412)).isEqualTo("+4.1");
    assertThat(figures.points(-0.0412)).isEqualTo("−4.1");
    assertThat(figures.points(-0.0001)).isEqualTo("0.0");
  }

  @Test
  void neverWritesAPValueAsZero() {
    assertThat(figures.pValue(Double.MIN_NORMAL)).isEqualTo("<\u00a00.001");
    assertThat(figures.pValue(0.001)).isEqualTo("0.001");
    assertThat(figures.pValue(0.0499)).isEqualTo("0.050");
  }

  @Test
  void separatesThousands() {
    assertThat(figures.count(100_000)).isEqualTo("100,000");
  }

  @Test
  void tellsTheTimeOfTheReadersZone() {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(figures.time(noon, ZoneId.of("UTC"))).isEqualTo("23 Nov 2026, 12:00 UTC");
    assertThat(figures.time(noon, ZoneId.of("Europe/Berlin"))).isEqualTo("23 Nov 2026, 13:00 CET");
  }
}
