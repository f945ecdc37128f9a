package dev.arbiter.user.account.api;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;

/** Proves who somebody is, before any tenant is bound. */
public interface SignIn {

  /**
   * Takes as long for an unknown address as for a wrong password, and locks an account for a while
   * after repeated failures.
   *
   * @param tenantSlug tells accounts with the same address in several tenants apart; may be null
   * @throws ProblemException UNAUTHENTICATED ({@code sign-in.refused}), TOO_MANY_REQUESTS ({@code
   *     sign-in.locked})
   */
  Caller byPassword(String email, String password, String tenantSlug, String correlationId);

  /**
   * @throws ProblemException UNAUTHENTICATED ({@code token.refused}) when unknown, expired or
   *     revoked
   */
  Caller byToken(String token, String correlationId);
}
