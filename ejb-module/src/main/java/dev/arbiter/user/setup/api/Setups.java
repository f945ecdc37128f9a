package dev.arbiter.user.setup.api;

import dev.arbiter.platform.error.type.ProblemException;

/** Sets an installation up. */
public interface Setups {

  /**
   * @param secret what stands in the machine's set-up secret file; may be null
   * @throws ProblemException NOT_FOUND ({@code setup.unavailable}) when the node has no such file,
   *     UNAUTHENTICATED ({@code setup.refused}) when the secret is wrong
   */
  SetUpDone run(String secret, SetUp command);
}
