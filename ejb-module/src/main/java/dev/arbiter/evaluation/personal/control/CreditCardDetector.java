package dev.arbiter.evaluation.personal.control;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.CreditCardValidator.CreditCardRange;

/**
 * Finds numbers of payment cards: an issuer's range and length (ISO/IEC 7812, as the issuers
 * publish them) and Luhn's check digit.
 */
final class CreditCardDetector implements Detector {
  private static final int FEWEST = 13;
  private static final int MOST = 19;

  private static final CreditCardValidator ISSUERS =
      new CreditCardValidator(
          new CreditCardRange[] {
            new CreditCardRange("34", null, 15, 15), // American Express
            new CreditCardRange("37", null, 15, 15),
            new CreditCardRange("300", "305", 14, 14), // Diners Club
            new CreditCardRange("3095", null, 14, 14),
            new CreditCardRange("36", null, 14, 19),
            new CreditCardRange("38", "39", 14, 19),
            new CreditCardRange("3528", "3589", 16, 19), // JCB
            new CreditCardRange("4", null, new int[] {13, 16, 19}), // Visa
            new CreditCardRange("51", "55", 16, 16), // Mastercard
            new CreditCardRange("2221", "2720", 16, 16),
            new CreditCardRange("6011", null, 16, 19), // Discover
            new CreditCardRange("644", "659", 16, 19),
            new CreditCardRange("62", null, 16, 19), // UnionPay
            new CreditCardRange("6759", null, 13, 19), // Maestro
            new CreditCardRange("6761", "6763", 13, 19)
          });

  @Override
  public List<Sighting> find(String text) {
    List<Sighting> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end =
          Shape.isDigit(text.charAt(at)) && !Shape.isDigit(Shape.at(text, at - 1))
              ? end(text, at)
              : -1;
      if (end > 0) {
        found.add(new Sighting(PersonalDataKind.CREDIT_CARD, at, end));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  /** The longest number there, of groups with single spaces or hyphens, that is one of a card. */
  private static int end(String text, int start) {
    StringBuilder digits = new StringBuilder();
    int best = -1;
    int at = start;
    while (digits.length() < MOST && at < text.length()) {
      if (Shape.isDigit(text.charAt(at))) {
        digits.append(text.charAt(at));
        at++;
        boolean complete = digits.length() >= FEWEST && Shape.standsAlone(text, start, at);
        best = complete && ISSUERS.isValid(digits.toString()) ? at : best;
      } else if (" -\u00A0".indexOf(text.charAt(at)) >= 0
          && Shape.isDigit(Shape.at(text, at + 1))) {
        at++;
      } else {
        break;
      }
    }
    return best;
  }
}
