package dev.arbiter.user.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.database.entity.TestPersistence;
import dev.arbiter.user.account.type.Role;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountStoreIT {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @RegisterExtension static final TestPersistence PERSISTENCE = new TestPersistence();

  @Test
  void findsAnAccountByItsAddressInAnyCase() {
    UUID tenant = UUID.randomUUID();
    UUID id = insert(tenant, "Ada@Find.test");

    Optional<UUID> found =
        PERSISTENCE
            .in(tenant, em -> new AccountStore(em).findByEmail("aDA@fInD.test"))
            .map(Account::id);

    assertThat(found).contains(id);
  }

  @Test
  void showsNoAccountOfAnotherTenant() {
    UUID id = insert(UUID.randomUUID(), "ada@other.test");

    UUID stranger = UUID.randomUUID();
    assertThat(PERSISTENCE.findIn(stranger, em -> new AccountStore(em).find(id))).isEmpty();
    assertThat(
            PERSISTENCE.findIn(stranger, em -> new AccountStore(em).findByEmail("ada@other.test")))
        .isEmpty();
  }

  @Test
  void refusesASecondAccountWithTheSameAddress() {
    UUID tenant = UUID.randomUUID();
    insert(tenant, "ada@twice.test");

    assertThatThrownBy(() -> insert(tenant, "ADA@twice.test"))
        .hasMessageContaining("account_email");
  }

  @Test
  void locksAfterTenFailuresAndOpensByItself() {
    UUID tenant = UUID.randomUUID();
    UUID id = insert(tenant, "ada@lock.test");

    for (int i = 1; i < Account.MAX_FAILURES; i++) {
      fail(tenant, id);
    }
    assertThat(isLocked(tenant, id, NOW)).isFalse();
    fail(tenant, id);

    assertThat(isLocked(tenant, id, NOW)).isTrue();
    assertThat(isLocked(tenant, id, NOW.plus(Account.LOCK))).isFalse();
  }

  @Test
  void forgetsFailuresAfterASignIn() {
    UUID tenant = UUID.randomUUID();
    UUID id = insert(tenant, "ada@forget.test");
    for (int i = 1; i < Account.MAX_FAILURES; i++) {
      fail(tenant, id);
    }

    PERSISTENCE.in(
        tenant,
        em -> {
          new AccountStore(em).find(id).orElseThrow().signedIn();
          return null;
        });
    fail(tenant, id);

    assertThat(isLocked(tenant, id, NOW)).isFalse();
  }

  @Test
  void doorFindsTheSameAddressInEveryTenantWithNoTenantBound() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    UUID inOne = insert(one, "ada@door.test");
    UUID inTwo = insert(two, "Ada@Door.test");

    List<AccountVerifier> found =
        PERSISTENCE.unbound(em -> new AccountDirectoryStore(em).byEmail("ada@DOOR.test"));

    assertThat(found)
        .containsExactlyInAnyOrder(
            new AccountVerifier(one, inOne, "hash of Ada"),
            new AccountVerifier(two, inTwo, "hash of Ada"));
  }

  @Test
  void doorShowsNoDisabledAccount() {
    UUID tenant = UUID.randomUUID();
    UUID id = insert(tenant, "ada@disabled.test");
    PERSISTENCE.in(tenant, em -> disable(em, id));

    List<AccountVerifier> found =
        PERSISTENCE.unbound(em -> new AccountDirectoryStore(em).byEmail("ada@disabled.test"));

    assertThat(found).isEmpty();
  }

  private static Integer disable(EntityManager em, UUID id) {
    return em.createNativeQuery("update users.account set status = 'DISABLED' where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  private static UUID insert(UUID tenant, String email) {
    UUID id = UUID.randomUUID();
    Account account = new Account(id, email, "Ada", Role.OWNER, NOW);
    account.setPasswordHash("hash of Ada");
    PERSISTENCE.in(
        tenant,
        em -> {
          new AccountStore(em).insert(account);
          return null;
        });
    return id;
  }

  private static void fail(UUID tenant, UUID id) {
    PERSISTENCE.in(
        tenant,
        em -> {
          new AccountStore(em).countFailure(tenant, id, NOW);
          return null;
        });
  }

  private static boolean isLocked(UUID tenant, UUID id, Instant when) {
    return PERSISTENCE.in(tenant, em -> new AccountStore(em).find(id).orElseThrow().isLocked(when));
  }
}
