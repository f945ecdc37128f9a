package dev.arbiter.user.account.api;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import java.util.UUID;

/** What sign-in needs of accounts, before any tenant is bound. */
public interface AccountProofs {

  /**
   * @param tenantSlug may be null
   * @throws ProblemException UNAUTHENTICATED ({@code sign-in.refused}), TOO_MANY_REQUESTS ({@code
   *     sign-in.locked})
   */
  ProvenCaller byPassword(String email, String password, String tenantSlug, String correlationId);

  /**
   * The caller that this account is now.
   *
   * @throws ProblemException UNAUTHENTICATED ({@code session.ended}) when it is disabled or gone
   */
  Caller callerOf(UUID tenantId, UUID accountId, String correlationId);

  /**
   * The same for somebody who proved it in an earlier request.
   *
   * @param sessionGeneration of the {@link ProvenCaller} of that time
   * @throws ProblemException UNAUTHENTICATED ({@code session.ended}) when the account is disabled
   *     or gone, or got another password since
   */
  Caller callerOf(UUID tenantId, UUID accountId, int sessionGeneration, String correlationId);
}
