package dev.arbiter.evaluation.personal.control;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Finds phone numbers that exist by Google's libphonenumber: written with + (or 00) and the code of
 * the country, or as in one of the given countries. What may be a number is cut out first, so that
 * the library's expressions only ever see a few characters.
 */
final class PhoneDetector implements Detector {
  private static final int FEWEST = 6;
  private static final int MOST = 17;
  private static final int MOST_MARKS = 3;
  private static final int LONGEST_CODE = 6;
  private static final int TRIES = 10;
  private static final String MARKS = " -./()\u00A0\u2011\u2013";
  private static final String ANYWHERE = "ZZ";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private final List<String> regions;

  /**
   * A detector.
   *
   * @param countries ISO 3166-1 alpha-2, whose numbers count without + too; perhaps none
   */
  PhoneDetector(Collection<String> countries) {
    regions = countries.isEmpty() ? List.of(ANYWHERE) : List.copyOf(countries);
  }

  @Override
  public List<Sighting> find(String text) {
    List<Sighting> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!startsAt(text, at)) {
        at++;
        continue;
      }
      int end = end(text, at);
      if (isPhone(text, at, end)) {
        found.add(new Sighting(PersonalDataKind.PHONE, at, end));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static boolean startsAt(String text, int at) {
    char c = text.charAt(at);
    char before = Shape.at(text, at - 1);
    return (Shape.isDigit(c) || c == '+' || isBracketOfCode(text, at))
        && !Character.isLetterOrDigit(before)
        && before != '_';
  }

  /** As in (650) 253-0000; a bracket around the whole number is none of it. */
  private static boolean isBracketOfCode(String text, int at) {
    int end = at + 1;
    while (end - at <= LONGEST_CODE && Shape.isDigit(Shape.at(text, end))) {
      end++;
    }
    return text.charAt(at) == '(' && end > at + 1 && Shape.at(text, end) == ')';
  }

  /** Behind the last digit of a run of digits with at most three marks between any two. */
  private static int end(String text, int start) {
    int end = start;
    int marks = 0;
    for (int at = start; at < text.length() && marks <= MOST_MARKS; at++) {
      char c = text.charAt(at);
      if (Shape.isDigit(c)) {
        end = at + 1;
        marks = 0;
      } else if (MARKS.indexOf(c) >= 0 || c == '+' && at == start || c == '+' && marks == 1) {
        marks++;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean isPhone(String text, int start, int end) {
    String written = text.substring(start, end);
    long digits = written.chars().filter(c -> Shape.isDigit((char) c)).count();
    if (digits < FEWEST
        || digits > MOST
        || Character.isLetterOrDigit(Shape.at(text, end))
        || Shape.at(text, end) == '_'
        || DateForm.end(text, start) == end) {
      return false;
    }
    String dialled = written.startsWith("00") ? "+" + written.substring(2) : written;
    return regions.stream().anyMatch(region -> isPhone(dialled, region));
  }

  private static boolean isPhone(String written, String region) {
    Iterator<PhoneNumberMatch> matches =
        NUMBERS.findNumbers(written, region, Leniency.VALID, TRIES).iterator();
    return matches.hasNext();
  }
}
