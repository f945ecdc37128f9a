package dev.arbiter.user.session.api;

import java.util.Objects;

/**
 * What a person types to sign in.
 *
 * @param tenantSlug tells accounts with the same address in several tenants apart; may be null
 */
public record PasswordProof(String email, String password, String tenantSlug) {

  public PasswordProof {
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(password, "password");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "PasswordProof[" + email + ", " + tenantSlug + "]";
  }
}
