package dev.arbiter.user.session.rest;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person asks for a token by password.
 *
 * @param name what the token is for, 1 to 100 characters
 * @param tenant slug of the tenant, for an address with accounts in several; may be null
 * @param lifetimeDays 1 to 365; null means 90
 */
@Schema(description = "A person asks for a token by password.")
public record TokenRequest(
    String email, String password, String name, String tenant, Integer lifetimeDays) {

  private static final int DEFAULT_DAYS = 90;

  public TokenRequest {
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(name, "name");
    lifetimeDays = lifetimeDays == null ? Integer.valueOf(DEFAULT_DAYS) : lifetimeDays;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "TokenRequest[" + email + ", " + name + "]";
  }
}
