package dev.arbiter.user.session.api;

import jakarta.security.enterprise.credential.Credential;
import java.util.Objects;

/** A {@link PasswordProof} on its way through {@code SecurityContext.authenticate}. */
public record PasswordCredential(PasswordProof proof) implements Credential {

  public PasswordCredential {
    Objects.requireNonNull(proof, "proof");
  }
}
