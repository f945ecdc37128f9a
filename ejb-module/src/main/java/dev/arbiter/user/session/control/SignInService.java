package dev.arbiter.user.session.control;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import dev.arbiter.user.account.api.AccountProofs;
import dev.arbiter.user.account.api.ProvenCaller;
import dev.arbiter.user.session.api.PasswordProof;
import dev.arbiter.user.session.api.SignIn;
import dev.arbiter.user.token.api.TokenProof;
import dev.arbiter.user.token.api.TokenProofs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Turns proofs of identity into callers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService implements SignIn {

  @Inject private AccountProofs accounts;
  @Inject private TokenProofs tokens;
  @Inject private TenantScope scope;

  /** For the container, which sets the fields. */
  public SignInService() {}

  SignInService(AccountProofs accounts, TokenProofs tokens, TenantScope scope) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.scope = scope;
  }

  @Override
  @OpenToAll(because = "it is what makes a caller known")
  public ProvenCaller byPassword(PasswordProof proof, String correlationId) {
    return accounts.byPassword(proof.email(), proof.password(), proof.tenantSlug(), correlationId);
  }

  @Override
  @OpenToAll(because = "it is what makes a caller known")
  public Caller byToken(String token, String correlationId) {
    TokenProof proof =
        tokens
            .find(token)
            .orElseThrow(
                () -> new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "token.refused"));
    Caller caller = accounts.callerOf(proof.tenantId(), proof.accountId(), correlationId);
    scope.run(caller, () -> tokens.used(proof));
    return caller;
  }

  @Override
  @OpenToAll(because = "it is what makes a caller known")
  public Caller again(UUID tenantId, UUID accountId, int sessionGeneration, String correlationId) {
    return accounts.callerOf(tenantId, accountId, sessionGeneration, correlationId);
  }
}
