package dev.arbiter.evaluation.sql.control;

import java.util.Arrays;
import java.util.Locale;

/** How a database quotes and compares names. */
enum SqlDialect {
  /** Whatever: neither quotes nor the letter case of names count. */
  ANY,
  POSTGRESQL,
  MYSQL,
  SQLSERVER,
  ORACLE,
  SQLITE;

  /** As it is written in a file, and as blocks of code are marked. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SqlDialect of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow();
  }

  /** Whether a name in quotes is the one that it would be without quotes. */
  boolean isFolded(String name) {
    return switch (this) {
      case POSTGRESQL -> name.equals(name.toLowerCase(Locale.ROOT));
      case ORACLE -> name.equals(name.toUpperCase(Locale.ROOT));
      default -> true;
    };
  }

  /** Whether a text, not a name, stands in double quotes. */
  boolean isDoubleQuoteOfText() {
    return this == MYSQL;
  }

  /** Whether a backslash takes the meaning from a quote. */
  boolean isBackslashEscape() {
    return this == MYSQL;
  }

  boolean isHashComment() {
    return this == MYSQL;
  }

  boolean isBracketQuote() {
    return this == SQLSERVER || this == ANY || this == SQLITE;
  }
}
