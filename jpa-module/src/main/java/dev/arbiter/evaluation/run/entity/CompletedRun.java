package dev.arbiter.evaluation.run.entity;

import java.util.UUID;

/**
 * A run whose last item has just ended.
 *
 * @param items all of them
 * @param done with a committed answer
 * @param dead given up
 */
public record CompletedRun(UUID id, int items, int done, int dead) {}
