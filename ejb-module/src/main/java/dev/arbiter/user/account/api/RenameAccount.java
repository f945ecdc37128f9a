package dev.arbiter.user.account.api;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param displayName 1 to 200 characters
 */
@Schema(description = "What a person is called.")
public record RenameAccount(String displayName) {

  public RenameAccount {
    Objects.requireNonNull(displayName, "displayName");
  }
}
