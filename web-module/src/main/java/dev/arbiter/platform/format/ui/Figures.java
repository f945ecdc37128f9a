package dev.arbiter.platform.format.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes figures for a reader. What does not exist (null) is a dash, never a zero. Stateless. */
final class Figures {

  static final String NOTHING = "–";

  private static final String MINUS = "−";
  private static final double SMALLEST_P = 0.001;
  private static final double MILLIS_SHOWN = 1000;

  private final Locale locale;

  Figures(Locale locale) {
    this.locale = locale;
  }

  /** A whole number with its thousands apart. */
  String count(Number value) {
    return value == null ? NOTHING : NumberFormat.getIntegerInstance(locale).format(value);
  }

  /**
   * @param fraction 0 to 1
   * @return for example {@code 84.2 %}
   */
  String percent(Double fraction) {
    return fraction == null ? NOTHING : oneDecimal(fraction) + "\u00a0%";
  }

  /** A rate's interval without its sign of percent, for example {@code 82.1–86.1}. */
  String range(double low, double high) {
    return oneDecimal(low) + "–" + oneDecimal(high);
  }

  /** A difference of two rates in points, with its sign, for example {@code +4.1}. */
  String points(Double fraction) {
    if (fraction == null) {
      return NOTHING;
    }
    String size = oneDecimal(Math.abs(fraction));
    boolean isZero = size.equals(oneDecimal(0));
    return (isZero ? "" : fraction < 0 ? MINUS : "+") + size;
  }

  /** A p-value with three decimals; a smaller one as {@code < 0.001}, never as 0. */
  String pValue(double value) {
    if (value < SMALLEST_P) {
      return "<\u00a0" + decimals(BigDecimal.valueOf(SMALLEST_P), 3);
    }
    return decimals(BigDecimal.valueOf(value), 3);
  }

  /** A score from 0 to 1 with two decimals. */
  String score(Double value) {
    return value == null ? NOTHING : decimals(BigDecimal.valueOf(value), 2);
  }

  /** A time that something took, in milliseconds or in seconds. */
  String duration(Double millis) {
    if (millis == null) {
      return NOTHING;
    }
    return millis < MILLIS_SHOWN
        ? decimals(BigDecimal.valueOf(millis), 0) + "\u00a0ms"
        : decimals(BigDecimal.valueOf(millis).movePointLeft(3), 1) + "\u00a0s";
  }

  /**
   * @param currency ISO 4217
   */
  String money(Double amount, String currency) {
    return amount == null || currency == null
        ? NOTHING
        : decimals(BigDecimal.valueOf(amount), 2) + "\u00a0" + currency;
  }

  /**
   * An amount so small that its first digits count.
   *
   * @param currency ISO 4217
   */
  String amount(Double value, String currency) {
    return value == null || currency == null
        ? NOTHING
        : new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString()
            + "\u00a0"
            + currency;
  }

  /** The day where the reader is, without the year. */
  String day(Instant instant, ZoneId zone) {
    return instant == null
        ? NOTHING
        : DateTimeFormatter.ofPattern("d MMM", locale).format(instant.atZone(zone));
  }

  /** Day and minute where the reader is, with the zone's name. */
  String time(Instant instant, ZoneId zone) {
    return instant == null
        ? NOTHING
        : DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", locale).format(instant.atZone(zone));
  }

  private String oneDecimal(double fraction) {
    return decimals(BigDecimal.valueOf(fraction).movePointRight(2), 1);
  }

  private String decimals(BigDecimal value, int places) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
