package dev.arbiter.user.account.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import dev.arbiter.user.account.type.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A person of a tenant. */
@Entity
@Table(schema = "users", name = "account")
public class Account extends TenantScoped {

  /** Wrong passwords in a row after which the account is locked. */
  public static final int MAX_FAILURES = 10;

  /** How long it is locked then. */
  public static final Duration LOCK = Duration.ofMinutes(15);

  private static final String ACTIVE = "ACTIVE";

  @Id private UUID id;
  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String status;

  @Column(name = "failed_attempts")
  private int failedAttempts;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "session_generation")
  private int sessionGeneration;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected Account() {}

  public Account(UUID id, String email, String displayName, Role role, Instant createdAt) {
    this.id = id;
    this.email = email;
    this.displayName = displayName;
    this.role = role;
    this.status = ACTIVE;
    this.createdAt = createdAt;
  }

  /**
   * @param hash Argon2id as a PHC string
   */
  public void setPasswordHash(String hash) {
    passwordHash = hash;
  }

  /**
   * Another password instead of the present one: page sessions that began before are over.
   *
   * @param hash Argon2id as a PHC string
   */
  public void replacePasswordHash(String hash) {
    passwordHash = hash;
    sessionGeneration++;
  }

  public void rename(String name) {
    displayName = name;
  }

  public void signedIn() {
    failedAttempts = 0;
    lockedUntil = null;
  }

  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  public boolean isActive() {
    return ACTIVE.equals(status);
  }

  public UUID id() {
    return id;
  }

  public String email() {
    return email;
  }

  public String displayName() {
    return displayName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  /** How often the password was changed; a page session of another number is over. */
  public int sessionGeneration() {
    return sessionGeneration;
  }

  public Role role() {
    return role;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public int version() {
    return version;
  }
}
