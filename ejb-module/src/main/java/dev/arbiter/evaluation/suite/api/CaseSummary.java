package dev.arbiter.evaluation.suite.api;

import java.util.List;
import java.util.UUID;

/**
 * A case in a list; long texts are cut.
 *
 * @param id the revision's id
 * @param stableId the same through all versions
 * @param changedIn the version in which this content is new
 * @param prompt the beginning of the prompt, or of the conversation's last turn
 * @param turns how many turns the conversation has; 0 when there is a prompt
 * @param expected its beginning; null when there is none
 * @param graders kinds of its own graders, none when the run's default applies
 */
public record CaseSummary(
    UUID id,
    UUID stableId,
    String key,
    int changedIn,
    String prompt,
    int turns,
    String expected,
    List<String> tags,
    List<String> graders) {

  public CaseSummary {
    tags = List.copyOf(tags);
    graders = List.copyOf(graders);
  }
}
