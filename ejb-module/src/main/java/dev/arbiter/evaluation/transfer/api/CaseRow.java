package dev.arbiter.evaluation.transfer.api;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;
import java.util.Objects;

/**
 * One case of a suite file, checked.
 *
 * @param line where it starts in the file, from 1
 * @param id 1 to 200 characters, none of them a control
 * @param prompt null exactly when there are turns
 * @param turns the user's side of a conversation; empty when there is a prompt
 * @param expected null when the file has none
 * @param reference null when the file has none
 * @param graders valid for this case; empty when the run's default applies
 * @param metadata JSON object text of {@code metadata} and all unknown fields, with ordered names
 */
public record CaseRow(
    long line,
    String id,
    String prompt,
    List<String> turns,
    String expected,
    String reference,
    List<String> tags,
    List<GraderSpec> graders,
    String metadata) {

  public CaseRow {
    Objects.requireNonNull(id, "id");
    turns = List.copyOf(turns);
    tags = List.copyOf(tags);
    graders = List.copyOf(graders);
    Objects.requireNonNull(metadata, "metadata");
    if ((prompt == null) == turns.isEmpty()) {
      throw new IllegalArgumentException("a case has a prompt or turns");
    }
  }
}
