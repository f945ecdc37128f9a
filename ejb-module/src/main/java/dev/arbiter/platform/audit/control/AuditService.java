package dev.arbiter.platform.audit.control;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.audit.entity.AuditEvent;
import dev.arbiter.platform.audit.entity.AuditStore;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.time.type.TimeOrderedId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;

/** Writes the trail with the deed: without a running transaction it refuses. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditService implements AuditLog {

  @Inject private AuditStore store;
  @Inject private SubjectSeal seal;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** For the container, which sets the fields. */
  public AuditService() {}

  AuditService(AuditStore store, SubjectSeal seal, CurrentCaller caller, Clock clock) {
    this.store = store;
    this.seal = seal;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  @OpenToAll(because = "every deed must be recordable, whoever does it")
  public void record(AuditEntry entry) {
    Caller actor = caller.require();
    UUID id = TimeOrderedId.next(clock);
    AuditEvent event = new AuditEvent(id, clock.instant(), actor.correlationId());
    event.by(actor.kind().name(), actor.accountId());
    event.did(
        entry.action(),
        entry.resourceType(),
        entry.resourceId(),
        entry.outcome().name(),
        json(entry));
    if (actor.kind() == Caller.Kind.PERSON) {
      String personal = Json.createObjectBuilder().add("name", actor.name()).build().toString();
      seal.seal(actor.tenantId(), actor.accountId(), id.toString(), personal)
          .ifPresent(personalPart -> event.sealedFor(actor.accountId(), personalPart));
    }
    store.insert(event);
  }

  private static String json(AuditEntry entry) {
    JsonObjectBuilder details = Json.createObjectBuilder();
    new TreeMap<>(entry.details()).forEach(details::add);
    return details.build().toString();
  }
}
