package dev.arbiter.evaluation.lifecycle.api;

import dev.arbiter.platform.event.api.DomainEvent;
import dev.arbiter.platform.event.api.EventKind;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A run could not be prepared; the run says why. */
@EventKind("run.failed")
public record RunFailed(UUID runId, Instant failedAt) implements DomainEvent {

  public RunFailed {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(failedAt, "failedAt");
  }
}
