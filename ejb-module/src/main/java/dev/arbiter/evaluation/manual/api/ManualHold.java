package dev.arbiter.evaluation.manual.api;

import java.time.Instant;

/**
 * A case that stays the caller's.
 *
 * @param until from then on somebody else may take it
 * @param seconds the same from now on, for who has another clock
 */
public record ManualHold(Instant until, long seconds) {}
