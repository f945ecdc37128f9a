package dev.arbiter.evaluation.personal.control;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads dates as people write them: three parts, of which one may be the name of a month, from 1880
 * to 2099. Day and month may change places, as they do between countries.
 */
final class DateForm {
  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2099;
  private static final int LONGEST_NAME = 12;
  private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv"};
  private static final Map<String, Integer> MONTHS = months();

  private final String text;
  private int at;

  private DateForm(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Behind the date that starts there, or -1. */
  static int end(String text, int start) {
    return new DateForm(text, start).read();
  }

  private int read() {
    List<Integer> numbers = new ArrayList<>();
    int month = 0;
    int end = at;
    while (numbers.size() + Math.min(month, 1) < 3) {
      int number = number();
      int name = number < 0 && month == 0 ? monthName() : 0;
      if (number < 0 && name == 0) {
        return -1;
      }
      if (name > 0) {
        month = name;
      } else {
        numbers.add(number);
      }
      end = at;
      skipSeparator();
    }
    boolean alone = !Character.isLetterOrDigit(Shape.at(text, end));
    return alone && isDate(numbers, month) ? end : -1;
  }

  private int number() {
    int from = at;
    int value = 0;
    while (at - from < 4 && Shape.isDigit(Shape.at(text, at))) {
      value = value * 10 + text.charAt(at) - '0';
      at++;
    }
    if (at == from || Shape.isDigit(Shape.at(text, at))) {
      return -1;
    }
    for (String ordinal : new String[] {"st", "nd", "rd", "th", "er"}) {
      if (at - from < 3 && text.startsWith(ordinal, at)) {
        at += ordinal.length();
        break;
      }
    }
    return value;
  }

  private int monthName() {
    int end = at;
    while (end - at < LONGEST_NAME && Character.isLetter(Shape.at(text, end))) {
      end++;
    }
    int month = MONTHS.getOrDefault(text.substring(at, end).toLowerCase(Locale.ROOT), 0);
    at = month > 0 ? end : at;
    return month;
  }

  /** One mark, then perhaps a space or the little words of Spanish, Portuguese and English. */
  private void skipSeparator() {
    at += ".-/,".indexOf(Shape.at(text, at)) >= 0 && Shape.at(text, at) != 0 ? 1 : 0;
    at += Shape.at(text, at) == ' ' ? 1 : 0;
    for (String word : new String[] {"de ", "of ", "del "}) {
      at += text.startsWith(word, at) ? word.length() : 0;
    }
  }

  private static boolean isDate(List<Integer> n, int month) {
    if (month > 0) {
      return isDate(n.get(1), month, n.get(0)) || isDate(n.get(0), month, n.get(1));
    }
    return isDate(n.get(0), n.get(1), n.get(2))
        || isDate(n.get(2), n.get(1), n.get(0))
        || isDate(n.get(2), n.get(0), n.get(1));
  }

  private static boolean isDate(int year, int month, int day) {
    return year >= FIRST_YEAR && year <= LAST_YEAR && Checks.isDate(year, month, day);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
          String name = month.getDisplayName(style, Locale.forLanguageTag(language));
          months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month.getValue());
        }
      }
    }
    return Map.copyOf(months);
  }
}
