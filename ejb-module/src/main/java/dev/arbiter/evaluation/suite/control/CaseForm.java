package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;
import dev.arbiter.evaluation.suite.entity.StagedCase;
import dev.arbiter.evaluation.suite.entity.TestCase;
import dev.arbiter.evaluation.transfer.api.CaseRow;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.control.SuiteReader;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import dev.arbiter.platform.error.type.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A single case as a row of a suite file: the same rules, and the same hash, as in an import. */
@ApplicationScoped
public class CaseForm {

  private static final String ID = "id";

  private final SuiteReader reader;

  /** For the container's proxy only. */
  protected CaseForm() {
    this(null);
  }

  @Inject
  CaseForm(SuiteReader reader) {
    this.reader = reader;
  }

  /** A new case. */
  StagedCase read(String json, int position) {
    return staged(object(json), position);
  }

  /** Another content of a case, whose key stays. */
  StagedCase replace(TestCase before, String json) {
    return staged(keyed(before, object(json)), before.position());
  }

  /** The case with a JSON merge patch (RFC 7396) applied. */
  StagedCase change(TestCase before, String patch) {
    Map<String, Object> form = CaseFields.of(before.key(), CaseDetails.content(before));
    return staged(merged(form, keyed(before, object(patch))), before.position());
  }

  /**
   * The rows of many cases, each as one line of a suite file.
   *
   * @param problems takes what is wrong with them
   * @return as many as there are cases when nothing is wrong
   */
  public List<StagedCase> read(
      List<Map<String, Object>> cases, List<Integer> positions, Consumer<ImportReport> problems) {
    StringBuilder lines = new StringBuilder();
    cases.forEach(fields -> lines.append(PlainJson.write(fields)).append('\n'));
    List<CaseRow> rows = new ArrayList<>();
    problems.accept(read(lines.toString(), rows));
    List<StagedCase> staged = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      staged.add(new CaseStaging(positions.get(i)).stage(rows.get(i)));
    }
    return staged;
  }

  private ImportReport read(String lines, List<CaseRow> rows) {
    byte[] file = lines.getBytes(StandardCharsets.UTF_8);
    try {
      return reader.read(new ByteArrayInputStream(file), FileFormat.JSONL, rows::addAll);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> keyed(TestCase before, Map<String, Object> given) {
    Map<String, Object> keyed = new LinkedHashMap<>(given);
    Object key = keyed.putIfAbsent(ID, before.key());
    if (key != null && !key.equals(before.key())) {
      throw ProblemException.invalid("case.key", before.key());
    }
    return keyed;
  }

  private StagedCase staged(Object plain, int position) {
    List<CaseRow> rows = new ArrayList<>();
    ImportReport report = read(PlainJson.write(plain), rows);
    if (!report.isClean()) {
      throw ProblemException.refused("case.refused", report.problems(), report.problemCount());
    }
    return new CaseStaging(position).stage(rows.get(0));
  }

  private static Map<String, Object> object(String json) {
    if (json == null || json.isBlank()) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "body.empty");
    }
    if (plain(json) instanceof Map<?, ?> map) {
      Map<String, Object> object = new LinkedHashMap<>();
      map.forEach((name, value) -> object.put((String) name, value));
      return object;
    }
    throw new ProblemException(ProblemException.Kind.MALFORMED, "body.mismatch");
  }

  private static Object plain(String json) {
    try {
      return PlainJson.parse(json).value();
    } catch (MalformedJsonException e) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "body.not-json", 1, e.column());
    }
  }

  private static Object merged(Object target, Object patch) {
    if (!(patch instanceof Map<?, ?> changes)) {
      return patch;
    }
    Map<String, Object> result = new LinkedHashMap<>();
    if (target instanceof Map<?, ?> before) {
      before.forEach((name, value) -> result.put((String) name, value));
    }
    changes.forEach(
        (name, value) -> {
          if (value == null) {
            result.remove((String) name);
          } else {
            result.put((String) name, merged(result.get((String) name), value));
          }
        });
    return result;
  }
}
