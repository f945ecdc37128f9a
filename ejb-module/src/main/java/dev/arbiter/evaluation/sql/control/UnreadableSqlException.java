package dev.arbiter.evaluation.sql.control;

/** A text is no SQL, or none that the parser knows. */
final class UnreadableSqlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String found;

  UnreadableSqlException(int line, int column, String found) {
    super("line " + line + ", column " + column);
    this.line = line;
    this.column = column;
    this.found = found;
  }

  /** From 1. */
  int line() {
    return line;
  }

  /** From 1. */
  int column() {
    return column;
  }

  /** What stands there; empty at the end. */
  String found() {
    return found;
  }
}
