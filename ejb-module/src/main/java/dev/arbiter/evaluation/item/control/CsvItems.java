package dev.arbiter.evaluation.item.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.arbiter.evaluation.item.api.RunItem;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.CaseAnswers.Given;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A table with a header. No cell of it is anything but text to a spreadsheet. */
final class CsvItems implements ItemWriter {

  /** Without it a spreadsheet takes the file for one of its own code page. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final List<String> COLUMNS =
      List.of(
          "case",
          "assistant",
          "trial",
          "outcome",
          "passed",
          "score",
          "latencyMs",
          "inputTokens",
          "outputTokens",
          "cost",
          "currency",
          "tags",
          "prompt",
          "expected",
          "answer",
          "grades");

  private final Writer target;
  private final CsvWriter csv;

  CsvItems(Writer target) throws IOException {
    this.target = target;
    target.append(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target);
    csv.writeRecord(COLUMNS);
  }

  @Override
  public void write(RunItem item, CaseAnswers asked, Given given) {
    csv.writeRecord(
        List.of(
            plain(item.key()),
            plain(item.assistant()),
            String.valueOf(item.trial()),
            item.outcome() == null ? "" : item.outcome().wireName(),
            text(item.passed()),
            text(item.score()),
            text(item.latencyMs()),
            given == null ? "" : text(given.inputTokens()),
            given == null ? "" : text(given.outputTokens()),
            given == null ? "" : text(given.cost()),
            given == null ? "" : text(given.currency()),
            plain(String.join("; ", item.tags())),
            plain(asked == null ? item.prompt() : asked.prompt()),
            plain(asked == null ? null : asked.expected()),
            plain(given == null ? null : given.text()),
            plain(given == null ? null : grades(given))));
  }

  private static String grades(Given given) {
    return given.grades().stream()
        .map(grade -> grade.grader() + ": " + grade.message())
        .collect(Collectors.joining("\n"));
  }

  private static String text(Object value) {
    return Objects.toString(value, "");
  }

  /** A spreadsheet would compute what begins like a formula. */
  static String plain(String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
    target.flush();
  }
}
