package dev.arbiter.user.token.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A bearer token, of which only the hash is kept. */
@Entity
@Table(schema = "users", name = "access_token")
public class AccessToken extends TenantScoped {

  private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String name;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "last_four")
  private String lastFour;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  protected AccessToken() {}

  public AccessToken(UUID id, UUID accountId, String name, Instant createdAt, Instant expiresAt) {
    this.id = id;
    this.accountId = accountId;
    this.name = name;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  /**
   * @param hash SHA-256 of the token
   * @param ending the token's last four characters, by which a person recognises it
   */
  public void setVerifier(byte[] hash, String ending) {
    tokenHash = hash.clone();
    lastFour = ending;
  }

  /** Notes a use, at most once a minute so that reading does not become writing. */
  public void used(Instant now) {
    if (lastUsedAt == null || lastUsedAt.plus(USE_RESOLUTION).isBefore(now)) {
      lastUsedAt = now;
    }
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public String name() {
    return name;
  }

  public String lastFour() {
    return lastFour;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }
}
