package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.evaluation.suite.entity.TestCase;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Cases of the database as others see them. */
final class CaseDetails {

  private CaseDetails() {}

  static CaseDetail of(TestCase row) {
    return new CaseDetail(
        row.id(),
        row.stableId(),
        row.key(),
        row.prompt(),
        row.turns(),
        row.expected(),
        row.reference(),
        texts(row.tags()),
        row.graders(),
        row.metadata());
  }

  private static List<String> texts(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString::getString);
    }
  }
}
