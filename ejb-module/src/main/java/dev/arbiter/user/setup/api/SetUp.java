package dev.arbiter.user.setup.api;

import java.util.Objects;

/**
 * The first tenant and its owner.
 *
 * @param tenantSlug null: made from the tenant's name
 */
public record SetUp(
    String tenantName, String tenantSlug, String email, String displayName, String password) {

  public SetUp {
    Objects.requireNonNull(tenantName, "tenantName");
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(password, "password");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SetUp[" + tenantName + ", " + tenantSlug + ", " + email + "]";
  }
}
