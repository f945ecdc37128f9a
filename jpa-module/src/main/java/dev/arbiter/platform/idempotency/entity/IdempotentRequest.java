package dev.arbiter.platform.idempotency.entity;

import dev.arbiter.platform.idempotency.type.KeptAnswer;
import java.util.Optional;

/**
 * A request that is known by its key.
 *
 * @param answer empty while it is worked on
 */
public record IdempotentRequest(Optional<KeptAnswer> answer) {}
