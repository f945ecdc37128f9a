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

/** A single case as a row of a suite file: the same rules, and the same hash, as in an import. */
@ApplicationScoped
class CaseForm {

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
    Object patched = merged(form(before), keyed(before, object(patch)));
    return staged(patched, before.position());
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
    byte[] line = PlainJson.write(plain).getBytes(StandardCharsets.UTF_8);
    List<CaseRow> rows = new ArrayList<>();
    try {
      ImportReport report =
          reader.read(new ByteArrayInputStream(line), FileFormat.JSONL, rows::addAll);
      if (!report.isClean()) {
        throw ProblemException.refused("case.refused", report.problems(), report.problemCount());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private static Map<String, Object> form(TestCase row) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put(ID, row.key());
    form.put("prompt", row.prompt());
    form.put("turns", row.turns() == null ? null : plain(row.turns()));
    form.put("expected", row.expected());
    form.put("reference", row.reference());
    form.put("tags", plain(row.tags()));
    form.put("graders", plain(row.graders()));
    form.put("metadata", plain(row.metadata()));
    form.values().removeIf(value -> value == null);
    return form;
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
