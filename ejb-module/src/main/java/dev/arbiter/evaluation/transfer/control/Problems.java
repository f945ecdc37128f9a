package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.platform.error.type.Violation;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Collects what is wrong with a file: the first hundred, and how many in all. */
final class Problems {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle(
          "dev.arbiter.evaluation.transfer.messages", Locale.ROOT, Problems.class.getClassLoader());

  private final List<Violation> listed = new ArrayList<>();
  private long count;

  /** A problem whose sentence is ours. */
  void add(long line, Integer column, String pointer, String code, Object... arguments) {
    addRendered(line, column, pointer, code, text(code, arguments));
  }

  /** A problem whose sentence is written already. */
  void addRendered(long line, Integer column, String pointer, String code, String detail) {
    count++;
    if (listed.size() < ImportReport.MAX_LISTED) {
      listed.add(new Violation(line, column, pointer, code, detail));
    }
  }

  long count() {
    return count;
  }

  ImportReport report(long rows) {
    return new ImportReport(rows, listed, count);
  }

  private static String text(String code, Object... arguments) {
    return new MessageFormat(TEXTS.getString(code), Locale.ROOT).format(arguments);
  }
}
