package dev.arbiter.evaluation.personal.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** What makes a national number one, for each country; all get letters in capitals and digits. */
final class Checks {
  private static final String SPAIN = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String FINLAND = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final Set<String> NOT_BRITISH = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

  /** Values of A to Z, then of the digits as the letters A to J, at odd places. */
  private static final int[] ITALY = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private Checks() {}

  static boolean austria(String n) {
    int sum = CheckDigits.weighted(n, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11;
    return n.charAt(0) != '0' && sum == digit(n, 3) && number(n, 6, 8) <= 15 && day(n, 4);
  }

  static boolean australia(String n) {
    return !CheckDigits.sameDigits(n)
        && CheckDigits.weighted(n, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
  }

  static boolean belgium(String n) {
    long base = Long.parseLong(n.substring(0, 9));
    int check = number(n, 9, 11);
    int month = number(n, 2, 4) % 20;
    return month <= 12
        && number(n, 4, 6) <= 31
        && (97 - base % 97 == check || 97 - (2_000_000_000L + base) % 97 == check);
  }

  static boolean brazil(String n) {
    int first = CheckDigits.weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    int second = CheckDigits.weighted(n, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    return !CheckDigits.sameDigits(n) && first == digit(n, 9) && second == digit(n, 10);
  }

  static boolean canada(String n) {
    return n.charAt(0) != '0' && n.charAt(0) != '8' && CheckDigits.luhn(n);
  }

  static boolean china(String n) {
    return isDate(number(n, 6, 10), number(n, 10, 12), number(n, 12, 14))
        && CheckDigits.mod11And2(n);
  }

  static boolean czechia(String n) {
    int month = number(n, 2, 4) % 50 % 20;
    return month >= 1 && month <= 12 && day(n, 4) && Long.parseLong(n) % 11 == 0;
  }

  static boolean germany(String n) {
    int[] counts = new int[10];
    n.substring(0, 10).chars().forEach(c -> counts[c - '0']++);
    int most = 0;
    int repeated = 0;
    for (int count : counts) {
      most = Math.max(most, count);
      repeated += count > 1 ? 1 : 0;
    }
    return n.charAt(0) != '0' && most <= 3 && repeated == 1 && CheckDigits.mod11And10(n);
  }

  static boolean spain(String n) {
    int first = "XYZ".indexOf(n.charAt(0));
    boolean digits = Shape.isDigit(n.charAt(0));
    if (!digits && first < 0) {
      return false;
    }
    int number = Integer.parseInt(digits ? n.substring(0, 8) : first + n.substring(1, 8));
    return SPAIN.charAt(number % 23) == n.charAt(8);
  }

  /** With the sign of the century, if it is a letter, or without. */
  static boolean finland(String n) {
    String digits = n.substring(0, 6) + n.substring(n.length() - 4, n.length() - 1);
    return digits.chars().allMatch(Character::isDigit)
        && isDate(2000 + number(n, 4, 6), number(n, 2, 4), number(n, 0, 2))
        && FINLAND.charAt(Integer.parseInt(digits) % 31) == n.charAt(n.length() - 1);
  }

  static boolean france(String n) {
    String numeric = n.replace("2A", "19").replace("2B", "18");
    int month = number(n, 3, 5);
    return "12".indexOf(n.charAt(0)) >= 0
        && (month >= 1 && month <= 12 || month >= 20 && month <= 42)
        && numeric.chars().allMatch(Character::isDigit)
        && numeric.length() == 15
        && 97 - Long.parseLong(numeric.substring(0, 13)) % 97 == number(numeric, 13, 15);
  }

  static boolean britain(String n) {
    return "DFIQUV".indexOf(n.charAt(0)) < 0
        && "DFIQUVO".indexOf(n.charAt(1)) < 0
        && !NOT_BRITISH.contains(n.substring(0, 2))
        && n.charAt(8) >= 'A'
        && n.charAt(8) <= 'D';
  }

  static boolean health(String n) {
    int check = 11 - CheckDigits.weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return !CheckDigits.sameDigits(n) && check % 11 == digit(n, 9) && check != 10;
  }

  static boolean india(String n) {
    return n.charAt(0) >= '2' && CheckDigits.verhoeff(n);
  }

  static boolean italy(String n) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int value = n.charAt(i) <= '9' ? n.charAt(i) - '0' : n.charAt(i) - 'A';
      sum += i % 2 == 0 ? ITALY[value] : value;
    }
    return n.substring(0, 6).chars().allMatch(Character::isLetter)
        && "ABCDEHLMPRST".indexOf(n.charAt(8)) >= 0
        && n.charAt(15) == 'A' + sum % 26;
  }

  static boolean netherlands(String n) {
    return !CheckDigits.sameDigits(n)
        && CheckDigits.weighted(n, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
  }

  static boolean norway(String n) {
    int first = (11 - CheckDigits.weighted(n, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11) % 11;
    int second = (11 - CheckDigits.weighted(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
    int day = number(n, 0, 2) % 40;
    int month = number(n, 2, 4) % 40;
    return day >= 1
        && day <= 31
        && month >= 1
        && month <= 12
        && first == digit(n, 9)
        && second == digit(n, 10);
  }

  static boolean poland(String n) {
    int sum = CheckDigits.weighted(n, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1);
    int coded = number(n, 2, 4);
    int century = new int[] {1900, 2000, 2100, 2200, 1800}[Math.min(4, coded / 20)];
    return sum % 10 == 0 && isDate(century + number(n, 0, 2), coded % 20, number(n, 4, 6));
  }

  static boolean sweden(String n) {
    String ten = n.substring(n.length() - 10);
    int day = number(ten, 4, 6) % 60;
    return isDate(2000 + number(ten, 0, 2), number(ten, 2, 4), day) && CheckDigits.luhn(ten);
  }

  static boolean america(String n) {
    int area = number(n, 0, 3);
    return area != 0 && area != 666 && area < 900 && number(n, 3, 5) != 0 && number(n, 5, 9) != 0;
  }

  static boolean isDate(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).getYear() == year;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean day(String n, int at) {
    int day = number(n, at, at + 2);
    return day >= 1 && day <= 31;
  }

  private static int digit(String n, int at) {
    return n.charAt(at) - '0';
  }

  private static int number(String n, int from, int to) {
    return Integer.parseInt(n.substring(from, to));
  }
}
