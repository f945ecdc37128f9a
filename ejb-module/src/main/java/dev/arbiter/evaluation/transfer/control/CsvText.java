package dev.arbiter.evaluation.transfer.control;

/** Texts in cells that a spreadsheet must not take for anything else. */
public final class CsvText {

  /** With one of these first a cell may be a formula, an error value, or guarded already. */
  private static final String GUARDED = "=+-@'#\t\r\n";

  private CsvText() {}

  /**
   * The text with an apostrophe before it, if a spreadsheet could take it for more than a text;
   * {@link #withoutApostrophe} gives it back.
   */
  public static String withApostrophe(String text) {
    return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text without the apostrophe that keeps a spreadsheet from calculating it. */
  static String withoutApostrophe(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }
}
