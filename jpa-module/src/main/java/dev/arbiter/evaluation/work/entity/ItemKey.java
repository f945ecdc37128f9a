package dev.arbiter.evaluation.work.entity;

import java.util.UUID;

/** One item: a case asked of an assistant for the n-th time. */
public record ItemKey(UUID runId, UUID caseId, UUID assistantId, int trial) {}
