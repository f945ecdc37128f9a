package dev.arbiter.evaluation.lifecycle.api;

import dev.arbiter.platform.event.api.DomainEvent;
import dev.arbiter.platform.event.api.EventKind;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Every item of a run has ended. A run that is graded anew, or whose items are tried again,
 * completes once more.
 *
 * @param items all of them
 * @param done with a committed answer
 * @param dead given up
 */
@EventKind("run.completed")
public record RunCompleted(UUID runId, int items, int done, int dead, Instant completedAt)
    implements DomainEvent {

  public RunCompleted {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(completedAt, "completedAt");
  }
}
