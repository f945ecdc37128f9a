package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.ParsedJson;
import dev.arbiter.evaluation.json.control.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;

/** Rows of JSON Lines: one object a line; blank lines are passed over. */
final class JsonLinesRows implements RowSource {
  private final LineCutter lines;
  private final Problems problems;
  private long rows;

  JsonLinesRows(InputStream file, Problems problems) {
    this.lines = new LineCutter(file, problems);
    this.problems = problems;
  }

  @Override
  public long forEach(Consumer<RawRow> consumer) throws IOException {
    while (lines.advance()) {
      String text = lines.text();
      if (text == null) {
        rows++;
      } else if (!text.isBlank()) {
        rows++;
        read(text, consumer);
      }
    }
    return rows;
  }

  private void read(String text, Consumer<RawRow> consumer) {
    long line = lines.number();
    if (text.charAt(0) == '\uFEFF') {
      problems.add(line, 1, null, "encoding.byte-order-mark");
      return;
    }
    RawRow row;
    try {
      ParsedJson json = PlainJson.parse(text);
      row = row(line, json);
    } catch (MalformedJsonException e) {
      problems.add(line, e.column(), null, e.code(), e.arguments().toArray());
      return;
    }
    if (row == null) {
      problems.add(line, 1, null, "json.not-object");
    } else {
      consumer.accept(row);
    }
  }

  @SuppressWarnings("unchecked") // the keys of a JSON object are strings
  private static RawRow row(long line, ParsedJson json) {
    return json.value() instanceof Map<?, ?> map
        ? new RawRow(line, (Map<String, Object>) map, "/", json::column)
        : null;
  }
}
