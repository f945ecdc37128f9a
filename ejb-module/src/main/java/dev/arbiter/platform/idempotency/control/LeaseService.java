package dev.arbiter.platform.idempotency.control;

import dev.arbiter.platform.idempotency.entity.IdempotentRequestStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Short transactions for what is worked on and what is old. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LeaseService {

  private static final int FORGET_AT_ONCE = 1_000;

  @Inject private IdempotentRequestStore store;
  @Inject private HeldRequests held;
  @Inject private IdempotencyConfig config;
  @Inject private Clock clock;

  /** In the tenant of the request; one that another node has taken over is given up. */
  public void prolong(HeldRequests.Held request) {
    if (!store.prolong(
        request.caller().accountId(),
        request.key(),
        request.holder(),
        clock.instant().plus(config.lease()))) {
      held.remove(request.holder());
    }
  }

  /**
   * Forgets requests whose answers are not told any more, in batches, outside any tenant.
   *
   * @return whether there may be more
   */
  public boolean forgetBatch() {
    return store.forget(clock.instant().minus(config.retention()), FORGET_AT_ONCE)
        >= FORGET_AT_ONCE;
  }
}
