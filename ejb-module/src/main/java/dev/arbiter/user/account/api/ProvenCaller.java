package dev.arbiter.user.account.api;

import dev.arbiter.platform.security.type.Caller;
import java.util.Objects;

/**
 * Somebody who typed the right password.
 *
 * @param sessionGeneration what a page session that begins now has to remember
 */
public record ProvenCaller(Caller caller, int sessionGeneration) {

  public ProvenCaller {
    Objects.requireNonNull(caller, "caller");
  }
}
