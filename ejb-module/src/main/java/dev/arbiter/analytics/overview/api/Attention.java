package dev.arbiter.analytics.overview.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that somebody should look at.
 *
 * @param runId null for {@code EVENTS_DEAD}
 * @param suiteName null for {@code EVENTS_DEAD}
 * @param assistant whom it concerns; null when it concerns the run
 * @param count items; 0 where nothing is counted
 * @param outOf all items; 0 where nothing is counted
 * @param difference for {@code FELL}: by how much; else null
 * @param sinceRun for {@code FELL}: the run before; else null
 */
public record Attention(
    Kind kind,
    UUID runId,
    String suiteName,
    String assistant,
    int count,
    int outOf,
    Double difference,
    UUID sinceRun,
    Instant at) {

  /** The gravest first. */
  @Schema(name = "AttentionKind")
  public enum Kind {
    /** A run could not be prepared. */
    RUN_FAILED,
    /** An assistant's pass rate fell, and chance does not explain it. */
    FELL,
    /** Items of a run were given up. */
    ITEMS_DEAD,
    /** Events could not be handled. Only told to those who can send them again. */
    EVENTS_DEAD,
    /** More than one in twenty answers of an assistant has no grade. */
    LOW_COVERAGE
  }
}
