package dev.arbiter.user.token.control;

import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.user.token.api.TokenProof;
import dev.arbiter.user.token.api.TokenProofs;
import dev.arbiter.user.token.entity.AccessTokenStore;
import dev.arbiter.user.token.entity.TokenDirectoryStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Finds tokens by their hash. There is no cache in front: the door is one index look-up, and so a
 * revoked token is dead on every node at once.
 */
@Stateless
public class TokenProofService implements TokenProofs {

  @Inject private TokenDirectoryStore directory;
  @Inject private AccessTokenStore store;
  @Inject private Clock clock;

  @Override
  @OpenToAll(because = "it is what makes a caller known")
  public Optional<TokenProof> find(String token) {
    if (!TokenText.isWellFormed(token)) {
      return Optional.empty();
    }
    return directory
        .byHash(TokenText.hash(token))
        .filter(owner -> clock.instant().isBefore(owner.expiresAt()))
        .map(owner -> new TokenProof(owner.tenantId(), owner.tokenId(), owner.accountId()));
  }

  @Override
  @OpenToAll(because = "notes a time, nothing else")
  public void used(TokenProof proof) {
    store.find(proof.tokenId()).ifPresent(token -> token.used(clock.instant()));
  }
}
