package dev.arbiter.evaluation.work.entity;

import java.util.UUID;

/** An item leased to a worker, as the queue's door names it: ids only. */
public record ClaimedItem(UUID tenantId, ItemKey key) {}
