package dev.arbiter.evaluation.export.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.arbiter.evaluation.json.control.PlainJson;
import dev.arbiter.evaluation.transfer.control.CsvText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table with a header. No cell of it is anything but text to a spreadsheet. */
final class CsvCaseWriter implements CaseWriter {

  static final List<String> COLUMNS =
      List.of("id", "prompt", "turns", "expected", "reference", "tags", "graders", "metadata");

  private static final String TAGS = "tags";

  /** Without it a spreadsheet takes the file for one of its own code page. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer target;
  private final CsvWriter csv;

  CsvCaseWriter(Writer target) throws IOException {
    this.target = target;
    target.append(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target);
    csv.writeRecord(COLUMNS);
  }

  @Override
  public void write(Map<String, Object> fields) {
    csv.writeRecord(
        COLUMNS.stream()
            .map(column -> CsvText.withApostrophe(cell(column, fields.get(column))))
            .toList());
  }

  private static String cell(String column, Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    boolean isPlain =
        TAGS.equals(column)
            && value instanceof List<?> list
            && list.stream().allMatch(CsvCaseWriter::isPlain);
    return isPlain
        ? ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining("; "))
        : PlainJson.write(value);
  }

  /** A tag that stays itself between semicolons. */
  private static boolean isPlain(Object element) {
    return element instanceof String tag
        && tag.equals(tag.strip())
        && !tag.startsWith("[")
        && tag.chars().noneMatch(c -> c == ';' || c == '|');
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
    target.flush();
  }
}
