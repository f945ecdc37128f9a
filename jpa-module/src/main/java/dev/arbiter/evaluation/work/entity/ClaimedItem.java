package dev.arbiter.evaluation.work.entity;

import java.util.UUID;

/**
 * An item leased to a worker, as the queue's door names it: ids only.
 *
 * @param attempts this one included; more than allowed when workers died of it
 */
public record ClaimedItem(UUID tenantId, ItemKey key, int attempts) {}
