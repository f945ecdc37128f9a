package dev.arbiter.evaluation.personal.control;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.IBANValidator;

/** Finds account numbers (ISO 13616): the country's form, and remainder 1 by 97. */
final class IbanDetector implements Detector {
  private static final int FEWEST = 15;
  private static final int MOST = 34;
  private static final IBANValidator COUNTRIES = IBANValidator.DEFAULT_IBAN_VALIDATOR;

  @Override
  public List<Sighting> find(String text) {
    List<Sighting> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = startsAt(text, at) ? end(text, at) : -1;
      if (end > 0) {
        found.add(new Sighting(PersonalDataKind.IBAN, at, end));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  private static boolean startsAt(String text, int at) {
    return Shape.isLetter(text.charAt(at))
        && Shape.isLetter(Shape.at(text, at + 1))
        && Shape.isDigit(Shape.at(text, at + 2))
        && Shape.isDigit(Shape.at(text, at + 3))
        && !Character.isLetterOrDigit(Shape.at(text, at - 1))
        && COUNTRIES.hasValidator(Shape.compact(text.substring(at, at + 2)));
  }

  private static int end(String text, int start) {
    StringBuilder compact = new StringBuilder();
    int at = start;
    while (compact.length() < MOST && at < text.length()) {
      char c = text.charAt(at);
      if (Shape.isDigit(c) || Shape.isLetter(c)) {
        compact.append(Character.toUpperCase(c));
        at++;
        if (compact.length() >= FEWEST
            && !Character.isLetterOrDigit(Shape.at(text, at))
            && COUNTRIES.isValid(compact.toString())) {
          return at;
        }
      } else if (" -\u00A0".indexOf(c) >= 0 && Character.isLetterOrDigit(Shape.at(text, at + 1))) {
        at++;
      } else {
        break;
      }
    }
    return -1;
  }
}
