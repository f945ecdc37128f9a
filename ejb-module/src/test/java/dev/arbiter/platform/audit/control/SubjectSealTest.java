package dev.arbiter.platform.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.audit.entity.AuditStore;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectSealTest {

  private static final UUID TENANT = UUID.fromString("01a20819-96dc-7d2a-9d2a-33cf5dbd7522");
  private static final UUID ADA = UUID.fromString("01a2081c-640e-7ef5-8b7b-f3713cfb3b29");
  private static final UUID BOB = UUID.fromString("01a2081c-640e-7ef5-8b7b-f3713cfb3b30");

  private final KeysInMemory keys = new KeysInMemory();
  private final SubjectSeal seal = new SubjectSeal(keys, new WithMasterKey());

  @Test
  void opensWhatItSealed() {
    byte[] sealed = sealFor(ADA, "event-1");

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("ada@acme.test");
    assertThat(seal.open(TENANT, ADA, "event-1", sealed)).contains("ada@acme.test");
  }

  @Test
  void canNotReadAnythingOfAPersonWhoseKeyIsDestroyed() {
    byte[] ofAda = sealFor(ADA, "event-1");
    byte[] ofBob = sealFor(BOB, "event-2");

    keys.destroyKey(TENANT, ADA);

    assertThat(seal.open(TENANT, ADA, "event-1", ofAda)).isEmpty();
    assertThat(seal.open(TENANT, BOB, "event-2", ofBob)).isPresent();
  }

  @Test
  void canNotReadOldDeedsWithTheKeyOfAReturningPerson() {
    byte[] before = sealFor(ADA, "event-1");
    keys.destroyKey(TENANT, ADA);

    byte[] after = sealFor(ADA, "event-2");

    assertThat(seal.open(TENANT, ADA, "event-1", before)).isEmpty();
    assertThat(seal.open(TENANT, ADA, "event-2", after)).isPresent();
  }

  @Test
  void doesNotOpenWhatWasMovedToAnotherDeedOrPerson() {
    byte[] sealed = sealFor(ADA, "event-1");
    sealFor(BOB, "event-2");

    assertThat(seal.open(TENANT, ADA, "event-2", sealed)).isEmpty();
    assertThat(seal.open(TENANT, BOB, "event-1", sealed)).isEmpty();
  }

  @Test
  void doesNotOpenWhatWasChanged() {
    byte[] sealed = sealFor(ADA, "event-1");
    sealed[sealed.length - 1] ^= 1;

    assertThat(seal.open(TENANT, ADA, "event-1", sealed)).isEmpty();
  }

  @Test
  void keepsNoNameWithoutAMasterKey() {
    SubjectSeal without = new SubjectSeal(keys, new WithoutMasterKey());

    assertThat(without.seal(TENANT, ADA, "event-1", "ada@acme.test")).isEmpty();
  }

  private byte[] sealFor(UUID subject, String context) {
    return seal.seal(TENANT, subject, context, "ada@acme.test").orElseThrow();
  }

  private static final class WithMasterKey extends AuditConfig {
    private final byte[] key = SealedBytes.newKey();

    @Override
    public Optional<byte[]> masterKey() {
      return Optional.of(key);
    }
  }

  private static final class WithoutMasterKey extends AuditConfig {
    @Override
    public Optional<byte[]> masterKey() {
      return Optional.empty();
    }
  }

  private static final class KeysInMemory extends AuditStore {
    private final Map<UUID, byte[]> wrapped = new HashMap<>();

    @Override
    public Optional<byte[]> wrappedKey(UUID tenantId, UUID subjectId) {
      return Optional.ofNullable(wrapped.get(subjectId));
    }

    @Override
    public void insertKeyIfAbsent(UUID tenantId, UUID subjectId, byte[] key) {
      wrapped.putIfAbsent(subjectId, key);
    }

    @Override
    public void destroyKey(UUID tenantId, UUID subjectId) {
      wrapped.remove(subjectId);
    }
  }
}
