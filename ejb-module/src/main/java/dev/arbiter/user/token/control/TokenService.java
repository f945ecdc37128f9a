package dev.arbiter.user.token.control;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.user.token.api.IssueToken;
import dev.arbiter.user.token.api.IssuedToken;
import dev.arbiter.user.token.api.TokenSummary;
import dev.arbiter.user.token.api.Tokens;
import dev.arbiter.user.token.entity.AccessToken;
import dev.arbiter.user.token.entity.AccessTokenStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The caller's own bearer tokens. */
@Stateless
public class TokenService implements Tokens {

  private static final Duration MAX_LIFETIME = Duration.ofDays(365);
  private static final int MAX_NAME = 100;
  private static final int SHOWN_CHARACTERS = 4;
  private static final String RESOURCE = "token";

  @Inject private AccessTokenStore store;
  @Inject private AuditLog audit;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  @Override
  @OpenToAll(because = "everybody may act for themselves; a token can't do more than its owner")
  public IssuedToken issue(IssueToken command) {
    UUID accountId = ownAccount();
    check(command);
    String text = TokenText.make();
    UUID id = TimeOrderedId.next(clock);
    Instant now = clock.instant();
    Instant expiresAt = now.plus(command.lifetime());
    AccessToken token = new AccessToken(id, accountId, command.name().strip(), now, expiresAt);
    token.setVerifier(TokenText.hash(text), text.substring(text.length() - SHOWN_CHARACTERS));
    store.insert(token);
    audit.record(
        AuditEntry.success("token.issue", RESOURCE, id, Map.of("expiresAt", expiresAt.toString())));
    return new IssuedToken(id, text, expiresAt);
  }

  @Override
  @OpenToAll(because = "shows the caller's own tokens only")
  public Page<TokenSummary> list(PageRequest page) {
    return Page.of(
            store.list(ownAccount(), page),
            page.limit(),
            token -> Cursor.of(token.createdAt(), token.id()))
        .map(TokenService::summary);
  }

  @Override
  @OpenToAll(because = "ends the caller's own tokens only")
  public void revoke(UUID id) {
    UUID accountId = ownAccount();
    AccessToken token =
        store
            .find(id)
            .filter(found -> found.accountId().equals(accountId))
            .orElseThrow(() -> ProblemException.notFound(RESOURCE, id));
    token.revoke(clock.instant());
    audit.record(AuditEntry.success("token.revoke", RESOURCE, id, Map.of()));
  }

  private UUID ownAccount() {
    Caller person = caller.require();
    if (person.accountId() == null) {
      throw new ProblemException(ProblemException.Kind.FORBIDDEN, "token.person-only");
    }
    return person.accountId();
  }

  private static void check(IssueToken command) {
    if (command.name().isBlank() || command.name().strip().length() > MAX_NAME) {
      throw ProblemException.invalid("token.name", MAX_NAME);
    }
    Duration lifetime = command.lifetime();
    if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(MAX_LIFETIME) > 0) {
      throw ProblemException.invalid("token.lifetime", MAX_LIFETIME.toDays());
    }
  }

  private static TokenSummary summary(AccessToken token) {
    return new TokenSummary(
        token.id(),
        token.name(),
        token.lastFour(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt(),
        token.revokedAt());
  }
}
