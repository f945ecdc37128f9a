package dev.arbiter.user.account.api;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param current the password as it is, in clear
 * @param replacement the new one in clear, 12 to 200 characters
 */
@Schema(description = "A new password, and the present one as proof.")
public record ChangePassword(String current, String replacement) {

  public ChangePassword {
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(replacement, "replacement");
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return "ChangePassword[]";
  }
}
