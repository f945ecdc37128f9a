package dev.arbiter.platform.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.entity.AuditEvent;
import dev.arbiter.platform.audit.entity.AuditStore;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.control.BoundCallers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditServiceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final UUID ACME = new UUID(1, 1);
  private static final UUID ADA = new UUID(2, 1);
  private static final Caller PERSON =
      new Caller(ACME, ADA, Caller.Kind.PERSON, "ada@acme.test", Set.of(), "c-1");
  private static final AuditEntry DEED =
      AuditEntry.success("suite.import", "suite", "s-1", Map.of("version", "2", "cases", "60"));

  private final BoundCallers scope = new BoundCallers();
  private final Trail trail = new Trail();
  private final Keys keys = new Keys(Optional.of(SealedBytes.newKey()));
  private final SubjectSeal seal = new SubjectSeal(trail, keys);

  @Test
  void writesWhoDidWhatWhenAndInWhichRequest() {
    AuditEvent event = recordedBy(PERSON, seal);

    assertThat(event.actorKind()).isEqualTo("PERSON");
    assertThat(event.actorId()).isEqualTo(ADA);
    assertThat(event.occurredAt()).isEqualTo(NOW);
    assertThat(event.correlationId()).isEqualTo("c-1");
    assertThat(event.action()).isEqualTo("suite.import");
    assertThat(event.resourceType()).isEqualTo("suite");
    assertThat(event.resourceId()).isEqualTo("s-1");
    assertThat(event.outcome()).isEqualTo("SUCCESS");
    assertThat(event.details()).isEqualTo("{\"cases\":\"60\",\"version\":\"2\"}");
  }

  @Test
  void keepsTheNameOnlySealedForThePerson() {
    AuditEvent event = recordedBy(PERSON, seal);

    assertThat(event.subjectId()).isEqualTo(ADA);
    assertThat(new String(event.personal(), StandardCharsets.ISO_8859_1)).doesNotContain("ada");
    assertThat(seal.open(ACME, ADA, event.id().toString(), event.personal()))
        .contains("{\"name\":\"ada@acme.test\"}");
    assertThat(seal.open(ACME, ADA, UUID.randomUUID().toString(), event.personal())).isEmpty();
  }

  @Test
  void keepsNoNameAtAllWithoutAMasterKey() {
    AuditEvent event = recordedBy(PERSON, new SubjectSeal(trail, new Keys(Optional.empty())));

    assertThat(event.personal()).isNull();
    assertThat(event.subjectId()).isNull();
    assertThat(event.actorId()).isEqualTo(ADA);
  }

  @Test
  void hasNothingPersonalOfTheSystem() {
    AuditEvent event = recordedBy(Caller.system(ACME, "sign-in", "c-2"), seal);

    assertThat(event.actorKind()).isEqualTo("SYSTEM");
    assertThat(event.actorId()).isNull();
    assertThat(event.personal()).isNull();
    assertThat(event.correlationId()).isEqualTo("c-2");
  }

  @Test
  void writesNothingForNobody() {
    AuditService audit = service(seal);

    assertThatThrownBy(() -> audit.record(DEED)).isInstanceOf(ProblemException.class);
    assertThat(trail.events).isEmpty();
  }

  private AuditEvent recordedBy(Caller caller, SubjectSeal with) {
    AuditService audit = service(with);
    scope.run(caller, () -> audit.record(DEED));
    assertThat(trail.events).hasSize(1);
    return trail.events.get(0);
  }

  private AuditService service(SubjectSeal with) {
    return new AuditService(trail, with, scope, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static final class Trail extends AuditStore {

    private final List<AuditEvent> events = new ArrayList<>();
    private final Map<UUID, byte[]> wrapped = new HashMap<>();

    @Override
    public void insert(AuditEvent event) {
      events.add(event);
    }

    @Override
    public Optional<byte[]> wrappedKey(UUID tenantId, UUID subjectId) {
      return Optional.ofNullable(wrapped.get(subjectId));
    }

    @Override
    public void insertKeyIfAbsent(UUID tenantId, UUID subjectId, byte[] key) {
      wrapped.putIfAbsent(subjectId, key);
    }
  }

  private static final class Keys extends AuditConfig {

    private final Optional<byte[]> master;

    private Keys(Optional<byte[]> master) {
      this.master = master;
    }

    @Override
    public Optional<byte[]> masterKey() {
      return master;
    }
  }
}
