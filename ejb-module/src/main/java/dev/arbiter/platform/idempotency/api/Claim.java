package dev.arbiter.platform.idempotency.api;

import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import dev.arbiter.platform.idempotency.type.KeptAnswer;
import java.util.Objects;
import java.util.UUID;

/**
 * What is known of a request when it comes in.
 *
 * @param holder whose turn it is; null unless it is the caller's
 * @param answer null unless it was answered
 */
public record Claim(IdempotencyKey key, State state, UUID holder, KeptAnswer answer) {

  /** How far the request with this key is. */
  public enum State {
    /** It is new, and to be worked on now. */
    MINE,
    /** Another one with its key is being worked on, or was when its node died. */
    RUNNING,
    /** It has an answer. */
    ANSWERED
  }

  public Claim {
    Objects.requireNonNull(key, "key");
    if ((state == State.MINE) != (holder != null)
        || (state == State.ANSWERED) != (answer != null)) {
      throw new IllegalArgumentException(state + " does not fit");
    }
  }

  public static Claim mine(IdempotencyKey key, UUID holder) {
    return new Claim(key, State.MINE, holder, null);
  }

  public static Claim running(IdempotencyKey key) {
    return new Claim(key, State.RUNNING, null, null);
  }

  public static Claim answered(IdempotencyKey key, KeptAnswer answer) {
    return new Claim(key, State.ANSWERED, null, answer);
  }
}
