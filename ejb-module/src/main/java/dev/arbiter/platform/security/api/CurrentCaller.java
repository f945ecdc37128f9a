package dev.arbiter.platform.security.api;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import java.util.Optional;

/** Who is calling on this thread. */
public interface CurrentCaller {

  Optional<Caller> find();

  /**
   * @throws ProblemException of kind UNAUTHENTICATED when nobody is bound
   */
  default Caller require() {
    return find()
        .orElseThrow(
            () -> new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "unauthenticated"));
  }
}
