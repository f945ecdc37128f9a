package dev.arbiter.user.token.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door "directory" for tokens: one that is not revoked, of any tenant, by its hash. */
@ApplicationScoped
public class TokenDirectoryStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  protected TokenDirectoryStore() {}

  TokenDirectoryStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @param hash SHA-256 of the token
   */
  public Optional<TokenOwner> byHash(byte[] hash) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select tenant_id, token_id, account_id, "
                    + "cast(extract(epoch from expires_at) * 1000 as bigint) "
                    + "from users.directory_token(?1)")
            .setParameter(1, hash)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(TokenDirectoryStore::owner).findFirst();
  }

  private static TokenOwner owner(Object[] row) {
    Instant expiresAt = Instant.ofEpochMilli(((Number) row[3]).longValue());
    return new TokenOwner((UUID) row[0], (UUID) row[1], (UUID) row[2], expiresAt);
  }
}
