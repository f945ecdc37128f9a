package dev.arbiter.server.database;

import java.util.Objects;

/**
 * Who signs in to a database.
 *
 * @param user role name, never null
 * @param password in clear, never null; not shown by {@link #toString()}
 */
public record Credentials(String user, String password) {
  public Credentials {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return user + ":***";
  }
}
