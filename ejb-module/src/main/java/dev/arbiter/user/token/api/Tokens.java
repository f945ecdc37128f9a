package dev.arbiter.user.token.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.UUID;

/** The caller's own bearer tokens. */
public interface Tokens {

  /** The only time at which the token itself can be read. */
  IssuedToken issue(IssueToken command);

  Page<TokenSummary> list(PageRequest page);

  void revoke(UUID id);
}
