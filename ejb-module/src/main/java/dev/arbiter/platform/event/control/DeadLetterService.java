package dev.arbiter.platform.event.control;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.event.api.DeadLetterDetail;
import dev.arbiter.platform.event.api.DeadLetterFilter;
import dev.arbiter.platform.event.api.DeadLetters;
import dev.arbiter.platform.event.api.OpenLetters;
import dev.arbiter.platform.event.entity.DeadLetter;
import dev.arbiter.platform.event.entity.DeadLetterStore;
import dev.arbiter.platform.event.type.DeadLetterStatus;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do about dead letters of their tenant. */
@Stateless
public class DeadLetterService implements DeadLetters {

  @Inject private DeadLetterStore store;
  @Inject private EventHandlers handlers;
  @Inject private OutboxRelay relay;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.EVENT_MANAGE)
  public Page<DeadLetterDetail> list(DeadLetterFilter filter, PageRequest page) {
    List<DeadLetter> rows = store.list(filter.status(), filter.consumer(), page);
    return Page.of(rows, page.limit(), row -> Cursor.of(row.failedAt(), row.id()))
        .map(DeadLetterService::detail);
  }

  @Override
  @Requires(Permission.EVENT_MANAGE)
  public OpenLetters open() {
    DeadLetterStore.Open open = store.open();
    return new OpenLetters(open.count(), open.newest());
  }

  @Override
  @Requires(Permission.EVENT_MANAGE)
  public DeadLetterDetail get(UUID id) {
    return detail(find(id));
  }

  @Override
  @Requires(Permission.EVENT_MANAGE)
  public DeadLetterDetail redrive(UUID id) {
    DeadLetter letter = find(id);
    if (letter.payload() == null) {
      throw ProblemException.conflict("dead-letter.forgotten");
    }
    if (!store.redrive(id)) {
      throw ProblemException.conflict("dead-letter.status", letter.status());
    }
    relay.wakeAfterCommit();
    note("dead-letter.redrive", id, Map.of("consumer", letter.consumer(), "kind", letter.kind()));
    return get(id);
  }

  @Override
  @Requires(Permission.EVENT_MANAGE)
  public int redriveAll(String consumer) {
    int letters = store.redriveAll(consumer, MOST);
    if (letters > 0) {
      relay.wakeAfterCommit();
      note(
          "dead-letter.redrive-all",
          consumer == null ? "*" : consumer,
          Map.of("letters", String.valueOf(letters)));
    }
    return letters;
  }

  @Override
  @Requires(Permission.EVENT_MANAGE)
  public DeadLetterDetail discard(UUID id) {
    DeadLetter letter = find(id);
    if (!store.discard(id, caller.require().accountId(), clock.instant())) {
      throw ProblemException.conflict("dead-letter.status", letter.status());
    }
    note("dead-letter.discard", id, Map.of("consumer", letter.consumer(), "kind", letter.kind()));
    return get(id);
  }

  @Override
  @Requires(Permission.EVENT_MANAGE)
  public List<String> consumers() {
    return handlers.consumers();
  }

  private DeadLetter find(UUID id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("dead letter", id));
  }

  private void note(String action, Object resource, Map<String, String> details) {
    audit.record(AuditEntry.success(action, "dead-letter", resource, details));
  }

  private static DeadLetterDetail detail(DeadLetter letter) {
    return new DeadLetterDetail(
        letter.id(),
        letter.eventId(),
        letter.kind(),
        letter.consumer(),
        letter.status(),
        letter.attempts(),
        letter.redrives(),
        letter.reason(),
        letter.payload(),
        letter.correlationId(),
        letter.occurredAt(),
        letter.failedAt(),
        letter.closedAt(),
        letter.closedBy(),
        letter.status() == DeadLetterStatus.OPEN && letter.payload() != null);
  }
}
