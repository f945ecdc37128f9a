package dev.arbiter.evaluation.personal.control;

import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/** Check digits that several countries share. */
final class CheckDigits {
  private static final CheckDigit LUHN = LuhnCheckDigit.LUHN_CHECK_DIGIT;
  private static final CheckDigit VERHOEFF = VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT;
  private static final CheckDigit EAN_13 = EAN13CheckDigit.EAN13_CHECK_DIGIT;

  private CheckDigits() {}

  static boolean luhn(String digits) {
    return LUHN.isValid(digits);
  }

  static boolean verhoeff(String digits) {
    return VERHOEFF.isValid(digits);
  }

  static boolean ean13(String digits) {
    return EAN_13.isValid(digits);
  }

  /** The sum of digits times weights, one for each weight. */
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  /** ISO 7064 MOD 11,10, the last digit being the check digit. */
  static boolean mod11And10(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
  }

  /** ISO 7064 MOD 11-2, the last character being the check character, X for ten. */
  static boolean mod11And2(String characters) {
    int sum = 0;
    for (int i = 0; i < characters.length() - 1; i++) {
      sum = (sum + characters.charAt(i) - '0') * 2 % 11;
    }
    return "10X98765432".charAt(sum % 11) == characters.charAt(characters.length() - 1);
  }

  static boolean sameDigits(String digits) {
    return digits.chars().distinct().count() == 1;
  }
}
