package dev.arbiter.platform.security.api;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import java.util.Optional;

/** Who is calling on this thread. */
public interface CurrentCaller {

  /** Attribute of a web request: the {@link Caller} that the authentication mechanism found. */
  String REQUEST_ATTRIBUTE = "dev.arbiter.caller";

  /** Attribute of a web request: the {@link ProblemException} why its credential was refused. */
  String REFUSAL_ATTRIBUTE = "dev.arbiter.refusal";

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
