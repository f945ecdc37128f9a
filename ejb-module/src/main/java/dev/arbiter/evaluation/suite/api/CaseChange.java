package dev.arbiter.evaluation.suite.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case that differs between two versions.
 *
 * @param key the id that the case has in files
 * @param stableId the same through all versions
 * @param fields those that differ; of an added or removed case those that it has
 */
public record CaseChange(Kind kind, String key, UUID stableId, List<Field> fields) {

  /** What happened on the way from the first version to the second. */
  @Schema(name = "CaseChangeKind")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * @param name as in the suite file
   * @param before null when there was none; lists and objects as JSON text
   * @param after null when there is none
   */
  public record Field(String name, String before, String after) {}

  public CaseChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
    fields = List.copyOf(fields);
  }
}
