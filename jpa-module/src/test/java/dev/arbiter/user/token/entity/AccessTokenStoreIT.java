package dev.arbiter.user.token.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.entity.TestPersistence;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTokenStoreIT {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant EXPIRY = NOW.plus(Duration.ofDays(30));

  @RegisterExtension static final TestPersistence PERSISTENCE = new TestPersistence();

  private final UUID tenant = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();

  @BeforeEach
  void insertAccount() {
    PERSISTENCE.in(
        tenant,
        em ->
            em.createNativeQuery(
                    "insert into users.account (tenant_id, id, email, display_name, role) "
                        + "values (?1, ?2, ?3, 'Ada', 'OWNER')")
                .setParameter(1, tenant)
                .setParameter(2, account)
                .setParameter(3, account + "@acme.test")
                .executeUpdate());
  }

  @Test
  void doorFindsTheOwnerOfATokenWithNoTenantBound() {
    UUID id = insert("a", NOW);

    assertThat(byHash("a")).contains(new TokenOwner(tenant, id, account, EXPIRY));
    assertThat(byHash("b")).isEmpty();
  }

  @Test
  void doorForgetsARevokedToken() {
    UUID id = insert("revoked", NOW);

    PERSISTENCE.in(
        tenant,
        em -> {
          new AccessTokenStore(em).find(id).orElseThrow().revoke(NOW);
          return null;
        });

    assertThat(byHash("revoked")).isEmpty();
  }

  @Test
  void notesAUseAtMostOnceAMinute() {
    UUID id = insert("used", NOW);

    use(id, NOW);
    use(id, NOW.plusSeconds(59));
    assertThat(lastUse(id)).isEqualTo(NOW);
    use(id, NOW.plusSeconds(61));

    assertThat(lastUse(id)).isEqualTo(NOW.plusSeconds(61));
  }

  @Test
  void listsNewestFirstPageByPage() {
    UUID oldest = insert("1", NOW);
    UUID middle = insert("2", NOW.plusSeconds(1));
    UUID newest = insert("3", NOW.plusSeconds(2));

    List<UUID> first = list(new PageRequest(2, null));
    List<UUID> second = list(new PageRequest(2, Cursor.of(NOW.plusSeconds(1), middle)));

    assertThat(first).as("with one row more than the page").containsExactly(newest, middle, oldest);
    assertThat(second).containsExactly(oldest);
  }

  @Test
  void showsNoTokenToAnotherTenant() {
    UUID id = insert("mine", NOW);

    assertThat(PERSISTENCE.findIn(UUID.randomUUID(), em -> new AccessTokenStore(em).find(id)))
        .isEmpty();
  }

  private UUID insert(String text, Instant createdAt) {
    UUID id = UUID.randomUUID();
    AccessToken token = new AccessToken(id, account, "test", createdAt, EXPIRY);
    token.setVerifier(hash(text), "abcd");
    PERSISTENCE.in(
        tenant,
        em -> {
          new AccessTokenStore(em).insert(token);
          return null;
        });
    return id;
  }

  private void use(UUID id, Instant when) {
    PERSISTENCE.in(
        tenant,
        em -> {
          new AccessTokenStore(em).find(id).orElseThrow().used(when);
          return null;
        });
  }

  private Instant lastUse(UUID id) {
    return PERSISTENCE.in(
        tenant, em -> new AccessTokenStore(em).find(id).orElseThrow().lastUsedAt());
  }

  private List<UUID> list(PageRequest page) {
    return PERSISTENCE.in(tenant, em -> new AccessTokenStore(em).list(account, page)).stream()
        .map(AccessToken::id)
        .toList();
  }

  private static Optional<TokenOwner> byHash(String text) {
    return PERSISTENCE.unbound(em -> new TokenDirectoryStore(em).byHash(hash(text)));
  }

  /** Stands for SHA-256: 32 bytes, other ones for another text. */
  private static byte[] hash(String text) {
    return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), 32);
  }
}
