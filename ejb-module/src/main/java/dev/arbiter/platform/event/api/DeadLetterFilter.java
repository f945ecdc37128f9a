package dev.arbiter.platform.event.api;

import dev.arbiter.platform.event.type.DeadLetterStatus;

/**
 * Narrows a list of dead letters.
 *
 * @param status null means open ones
 * @param consumer null does not narrow
 */
public record DeadLetterFilter(DeadLetterStatus status, String consumer) {

  public DeadLetterFilter {
    status = status == null ? DeadLetterStatus.OPEN : status;
    consumer = consumer == null || consumer.isBlank() ? null : consumer.strip();
  }
}
