package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.evaluation.suite.api.CaseSummary;
import dev.arbiter.evaluation.suite.entity.CaseContent;
import dev.arbiter.evaluation.suite.entity.ListedCase;
import dev.arbiter.evaluation.suite.entity.StagedCase;
import dev.arbiter.evaluation.suite.entity.TestCase;
import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.evaluation.transfer.control.GraderSpecs;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

/** Cases of the database as others see them. */
final class CaseDetails {

  private CaseDetails() {}

  static CaseDetail of(TestCase row) {
    return of(row.id(), row.stableId(), row.key(), content(row));
  }

  static CaseDetail of(WholeCase row) {
    return of(row.id(), row.stableId(), row.key(), row.content());
  }

  /** A case that is not in the database yet, and so has no id. */
  static CaseDetail of(StagedCase row) {
    return of(
        null,
        null,
        row.key(),
        new CaseContent(
            row.prompt(),
            row.turns(),
            row.expected(),
            row.reference(),
            row.tags(),
            row.graders(),
            row.metadata()));
  }

  private static CaseDetail of(UUID id, UUID stableId, String key, CaseContent content) {
    return new CaseDetail(
        id,
        stableId,
        key,
        content.prompt(),
        content.turns(),
        content.expected(),
        content.reference(),
        texts(content.tags()),
        content.graders(),
        content.metadata());
  }

  static CaseSummary of(ListedCase row) {
    return new CaseSummary(
        row.id(),
        row.stableId(),
        row.key(),
        row.changedIn(),
        row.prompt(),
        row.turns(),
        row.expected(),
        texts(row.tags()),
        GraderSpecs.read(row.graders()).stream().map(GraderSpec::kind).toList());
  }

  static CaseContent content(TestCase row) {
    return new CaseContent(
        row.prompt(),
        row.turns(),
        row.expected(),
        row.reference(),
        row.tags(),
        row.graders(),
        row.metadata());
  }

  private static List<String> texts(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString::getString);
    }
  }
}
