package dev.arbiter.evaluation.bulk.rest;

import dev.arbiter.evaluation.bulk.api.EditCases;
import dev.arbiter.evaluation.suite.type.CaseCriteria;
import jakarta.json.JsonArray;
import java.util.List;
import java.util.UUID;

/**
 * An edit of many cases as it stands in JSON.
 *
 * @param cases stable ids; null for all that match
 * @param graders as in a suite file; null leaves them
 */
public record CaseEditsRequest(
    List<UUID> cases,
    CaseCriteria matching,
    List<String> addTags,
    List<String> removeTags,
    JsonArray graders,
    Boolean remove) {

  EditCases command() {
    return new EditCases(
        cases,
        matching,
        addTags,
        removeTags,
        graders == null ? null : graders.toString(),
        Boolean.TRUE.equals(remove));
  }
}
