package dev.arbiter.evaluation.work.entity;

import java.util.UUID;

/** A run whose items are still to be made. */
public record PreparingRun(UUID tenantId, UUID runId) {}
