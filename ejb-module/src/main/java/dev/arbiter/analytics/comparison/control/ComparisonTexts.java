package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.Verdict;
import dev.arbiter.analytics.statistics.api.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;

/** The sentences of a comparison in one language, whatever the machine's own language is. */
final class ComparisonTexts {

  private static final String BUNDLE = "dev.arbiter.analytics.comparison.messages";
  private static final double SMALLEST_WRITTEN_P = 0.001;
  private static final int P_DIGITS = 3;

  private final Locale locale;
  private final ResourceBundle bundle;

  ComparisonTexts(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The bundle's text with its placeholders filled.
   *
   * @param arguments texts, and whole numbers, which are written in the language's way
   */
  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /**
   * The verdict as a sentence.
   *
   * @param interval of the first's pass rate less the second's
   * @param detectable the smallest difference that could have been shown; empty for none
   */
  String sentence(
      PairTally pair,
      Verdict verdict,
      Interval interval,
      double adjusted,
      OptionalDouble detectable) {
    int n = pair.n();
    double difference = pair.difference();
    return switch (verdict) {
      case A_BETTER -> better(pair.a(), pair.b(), n, difference, interval, adjusted);
      case B_BETTER -> better(pair.b(), pair.a(), n, -difference, interval.negated(), adjusted);
      case NO_DIFFERENCE_SHOWN -> notShown(pair, n, detectable);
    };
  }

  private String better(
      String better, String worse, int n, double difference, Interval interval, double adjusted) {
    return text(
        "sentence.better",
        better,
        worse,
        points(difference),
        n,
        points(interval.low()),
        points(interval.high()),
        probability(adjusted));
  }

  private String notShown(PairTally pair, int n, OptionalDouble detectable) {
    if (n == 0) {
      return text("sentence.no-cases", pair.a(), pair.b());
    }
    if (detectable.isEmpty()) {
      return text("sentence.too-small", pair.a(), pair.b(), n);
    }
    String points = number(detectable.getAsDouble() * 100, RoundingMode.CEILING, 0);
    return text("sentence.no-difference", pair.a(), pair.b(), n, points);
  }

  /** A fraction in percentage points with one decimal place. */
  private String points(double fraction) {
    return number(fraction * 100, RoundingMode.HALF_EVEN, 1);
  }

  /** A number with one decimal place at most, never written as minus zero. */
  private String number(double value, RoundingMode rounding, int leastDecimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(1);
    return format.format(BigDecimal.valueOf(value).setScale(1, rounding));
  }

  /** With its sign of comparison; small ones as a bound, because nobody can know them so well. */
  private String probability(double p) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2 * P_DIGITS);
    return p < SMALLEST_WRITTEN_P
        ? "< " + format.format(SMALLEST_WRITTEN_P)
        : "= " + format.format(BigDecimal.valueOf(p).round(new MathContext(P_DIGITS)));
  }
}
