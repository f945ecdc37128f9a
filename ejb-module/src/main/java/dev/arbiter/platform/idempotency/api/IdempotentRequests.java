package dev.arbiter.platform.idempotency.api;

import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import dev.arbiter.platform.idempotency.type.KeptAnswer;

/**
 * The caller's own requests, known by their keys. Each call is a transaction of its own, so that
 * other nodes see at once what is begun.
 */
public interface IdempotentRequests {

  /** Begins a request that is new, and else tells how far it is. Whoever begins has to end it. */
  Claim begin(IdempotencyKey key);

  /**
   * Ends a request with its answer. An answer that comes too late, because another node took the
   * request over, is not kept.
   */
  void keep(Claim mine, KeptAnswer answer);

  /** Ends a request as if it had never been sent: the same key may be used anew. */
  void release(Claim mine);
}
