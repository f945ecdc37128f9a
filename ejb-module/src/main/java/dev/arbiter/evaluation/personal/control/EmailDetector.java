package dev.arbiter.evaluation.personal.control;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.DomainValidator;

/** Finds e-mail addresses (RFC 5321, without quoted ones) below a top-level domain that exists. */
final class EmailDetector implements Detector {
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;
  private static final String LOCAL = "!#$%&'*+/=?^_`{|}~.-";

  @Override
  public List<Sighting> find(String text) {
    List<Sighting> found = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = startOfLocal(text, at, from);
      int end = endOfDomain(text, at + 1);
      if (start < at && end > 0) {
        found.add(new Sighting(PersonalDataKind.EMAIL, start, end));
        from = end;
      }
    }
    return found;
  }

  private static int startOfLocal(String text, int at, int from) {
    int start = at;
    while (start > from && at - start < LONGEST_LOCAL && isOfLocal(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return text.charAt(at - 1 < start ? at : at - 1) == '.' ? at : start;
  }

  private static boolean isOfLocal(char c) {
    return Character.isLetterOrDigit(c) || LOCAL.indexOf(c) >= 0;
  }

  private static int endOfDomain(String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST_DOMAIN && isOfDomain(text.charAt(end))) {
      end++;
    }
    while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    String domain = text.substring(from, end);
    int dot = domain.lastIndexOf('.');
    return dot > 0
            && DomainValidator.getInstance().isValidTld(domain.substring(dot + 1))
            && DomainValidator.getInstance().isValid(domain)
        ? end
        : -1;
  }

  private static boolean isOfDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.';
  }
}
