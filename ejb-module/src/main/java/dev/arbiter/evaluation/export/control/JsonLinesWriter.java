package dev.arbiter.evaluation.export.control;

import dev.arbiter.evaluation.json.control.PlainJson;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** One object a line. */
final class JsonLinesWriter implements CaseWriter {

  private final Writer target;

  JsonLinesWriter(Writer target) {
    this.target = target;
  }

  @Override
  public void write(Map<String, Object> fields) throws IOException {
    target.append(PlainJson.write(fields)).append('\n');
  }

  @Override
  public void finish() throws IOException {
    target.flush();
  }
}
