package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.grading.control.Graders;
import dev.arbiter.evaluation.transfer.api.AnswerRow;
import dev.arbiter.evaluation.transfer.api.CaseRow;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import dev.arbiter.platform.error.type.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads files in tests. */
final class Readings {

  private Readings() {}

  /** What came of a file. */
  record Reading<T>(ImportReport report, List<T> rows) {
    List<String> problems() {
      return report.problems().stream().map(Readings::line).toList();
    }
  }

  static Reading<CaseRow> suite(FileFormat format, InputStream file) throws IOException {
    List<CaseRow> rows = new ArrayList<>();
    return new Reading<>(
        new SuiteReader(Graders.registry()).read(file, format, rows::addAll), rows);
  }

  static Reading<AnswerRow> answers(FileFormat format, InputStream file) throws IOException {
    List<AnswerRow> rows = new ArrayList<>();
    return new Reading<>(new AnswersReader().read(file, format, rows::addAll), rows);
  }

  static InputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code line:column pointer code: sentence}. */
  static String line(Violation problem) {
    return problem.line()
        + (problem.column() == null ? "" : ":" + problem.column())
        + (problem.pointer() == null ? "" : " " + problem.pointer())
        + " "
        + problem.code()
        + ": "
        + problem.detail();
  }
}
