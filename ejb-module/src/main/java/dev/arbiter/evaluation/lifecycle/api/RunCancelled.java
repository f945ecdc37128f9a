package dev.arbiter.evaluation.lifecycle.api;

import dev.arbiter.platform.event.api.DomainEvent;
import dev.arbiter.platform.event.api.EventKind;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Somebody ended a run for good; answers that were there stay, and those under way still come. */
@EventKind("run.cancelled")
public record RunCancelled(UUID runId, Instant cancelledAt) implements DomainEvent {

  public RunCancelled {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(cancelledAt, "cancelledAt");
  }
}
