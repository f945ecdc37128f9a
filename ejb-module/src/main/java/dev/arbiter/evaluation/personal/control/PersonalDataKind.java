package dev.arbiter.evaluation.personal.control;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is looked for; of two findings in one place, that of the earlier kind counts. An IBAN holds
 * what looks like a phone number, never the other way round.
 */
enum PersonalDataKind {
  SECRET("secret"),
  EMAIL("email"),
  IBAN("iban"),
  CREDIT_CARD("credit-card"),
  NATIONAL_ID("national-id"),
  IP_ADDRESS("ip-address"),
  BIRTH_DATE("birth-date"),
  PHONE("phone");

  private final String word;

  PersonalDataKind(String word) {
    this.word = word;
  }

  /** As it is written in a file. */
  String word() {
    return word;
  }

  static Optional<PersonalDataKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
