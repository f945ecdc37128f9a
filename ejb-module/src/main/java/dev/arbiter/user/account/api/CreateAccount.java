package dev.arbiter.user.account.api;

import dev.arbiter.user.account.type.Role;
import java.util.Objects;

/**
 * @param password in clear, 12 to 200 characters; kept only as an Argon2id hash
 */
public record CreateAccount(String email, String displayName, String password, Role role) {

  public CreateAccount {
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(role, "role");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "CreateAccount[" + email + ", " + role + "]";
  }
}
