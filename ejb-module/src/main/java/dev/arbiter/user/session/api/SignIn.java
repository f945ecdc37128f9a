package dev.arbiter.user.session.api;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.user.account.api.ProvenCaller;
import java.util.UUID;

/** Proves who somebody is, before any tenant is bound. */
public interface SignIn {

  /**
   * Takes as long for an unknown address as for a wrong password, and locks an account for a while
   * after repeated failures.
   *
   * @throws ProblemException UNAUTHENTICATED ({@code sign-in.refused}), TOO_MANY_REQUESTS ({@code
   *     sign-in.locked})
   */
  ProvenCaller byPassword(PasswordProof proof, String correlationId);

  /**
   * @throws ProblemException UNAUTHENTICATED ({@code token.refused}) when unknown, expired or
   *     revoked
   */
  Caller byToken(String token, String correlationId);

  /**
   * The account of a page user who signed in before, with the role it has now.
   *
   * @param sessionGeneration of the {@link ProvenCaller} whose session it is
   * @throws ProblemException UNAUTHENTICATED ({@code session.ended}) when the account is disabled
   *     or gone, or got another password since
   */
  Caller again(UUID tenantId, UUID accountId, int sessionGeneration, String correlationId);
}
