package dev.arbiter.user.token.api;

import java.util.Optional;

/** What sign-in needs of tokens, before any tenant is bound. */
public interface TokenProofs {

  /** The token's owner, unless it is malformed, unknown, expired or revoked. */
  Optional<TokenProof> find(String token);

  /** Notes that the token was used; the tenant is bound by then. */
  void used(TokenProof proof);
}
