package dev.arbiter.user.token.api;

import java.time.Instant;
import java.util.UUID;

/**
 * @param token {@code arb_} + 30 random base62 characters + {@code _}-less 6-character CRC32 check
 */
public record IssuedToken(UUID id, String token, Instant expiresAt) {

  /** Without the token. */
  @Override
  public String toString() {
    return "IssuedToken[" + id + ", " + expiresAt + "]";
  }
}
