package dev.arbiter.user.token.api;

import java.time.Duration;
import java.util.Objects;

/**
 * @param name what the token is for, 1 to 100 characters
 * @param lifetime at most 365 days
 */
public record IssueToken(String name, Duration lifetime) {

  public IssueToken {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(lifetime, "lifetime");
  }
}
