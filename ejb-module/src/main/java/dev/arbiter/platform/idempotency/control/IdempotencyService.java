package dev.arbiter.platform.idempotency.control;

import dev.arbiter.platform.idempotency.api.Claim;
import dev.arbiter.platform.idempotency.api.IdempotentRequests;
import dev.arbiter.platform.idempotency.entity.IdempotentRequest;
import dev.arbiter.platform.idempotency.entity.IdempotentRequestStore;
import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import dev.arbiter.platform.idempotency.type.KeptAnswer;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.type.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Begins and ends requests of the caller. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotencyService implements IdempotentRequests {

  private static final Logger LOG = Logger.getLogger(IdempotencyService.class.getName());

  @Inject private IdempotentRequestStore store;
  @Inject private HeldRequests held;
  @Inject private IdempotencyConfig config;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  @Override
  @OpenToAll(because = "what a request does asks for the permission itself")
  public Claim begin(IdempotencyKey key) {
    Caller caller = current.require();
    UUID holder = UUID.randomUUID();
    Instant now = clock.instant();
    if (store.begin(
        caller.accountId(),
        key,
        holder,
        now,
        now.plus(config.lease()),
        now.minus(config.retention()))) {
      held.add(new HeldRequests.Held(caller, key, holder));
      return Claim.mine(key, holder);
    }
    // Gone since: the other one was released just now, and whoever asks again may begin.
    Optional<KeptAnswer> answer =
        store.find(caller.accountId(), key).flatMap(IdempotentRequest::answer);
    return answer.map(kept -> Claim.answered(key, kept)).orElseGet(() -> Claim.running(key));
  }

  @Override
  @OpenToAll(because = "only whoever began a request has its claim")
  public void keep(Claim mine, KeptAnswer answer) {
    held.remove(mine.holder());
    if (!store.keep(current.require().accountId(), mine.key(), mine.holder(), answer)) {
      LOG.log(Level.WARNING, "another took over the request {0}", mine.holder());
    }
  }

  @Override
  @OpenToAll(because = "only whoever began a request has its claim")
  public void release(Claim mine) {
    held.remove(mine.holder());
    store.release(current.require().accountId(), mine.key(), mine.holder());
  }
}
