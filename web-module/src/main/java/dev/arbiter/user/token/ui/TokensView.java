package dev.arbiter.user.token.ui;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.web.ui.AddressId;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import dev.arbiter.user.token.api.IssueToken;
import dev.arbiter.user.token.api.IssuedToken;
import dev.arbiter.user.token.api.TokenSummary;
import dev.arbiter.user.token.api.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One's own access tokens. A new token is shown by the very answer that made it and kept nowhere,
 * so this is the one deed that leads to no other address.
 */
@Named
@RequestScoped
public class TokensView {

  private static final String PAGE = "/account.xhtml";
  private static final int ROWS = 10;
  private static final int USUAL_DAYS = 90;

  @Inject private Tokens tokens;
  @Inject private PageFlow flow;
  @Inject private Clock clock;

  private Page<TokenSummary> page = new Page<>(List.of(), null);
  private IssuedToken issued;
  private String name;
  private int days = USUAL_DAYS;
  private String token;
  private String after;
  private String trail;

  public void load() throws IOException {
    flow.read(() -> page = tokens.list(PageRequest.of(ROWS, after)));
  }

  public void issue() throws IOException {
    IssueToken command = new IssueToken(name, Duration.ofDays(days));
    if (flow.act(
        () -> issued = tokens.issue(command),
        Map.of("token.name", "issue:name", "token.lifetime", "issue:days"))) {
      name = null;
    }
  }

  public void revoke() throws IOException {
    if (flow.act(() -> tokens.revoke(AddressId.of("token", token)))) {
      flow.goTo(PAGE, "tokens.revoked");
    }
  }

  /** {@code revoked}, {@code expired} or {@code valid}. */
  public String state(TokenSummary one) {
    if (one.revokedAt() != null) {
      return "revoked";
    }
    return one.expiresAt().isAfter(clock.instant()) ? "valid" : "expired";
  }

  public List<TokenSummary> getRows() {
    return page.data();
  }

  public PageLinks getLinks() {
    return PageLinks.of(PAGE, Map.of(), after, trail, page.nextCursor());
  }

  /** The token that was just made; null otherwise. */
  public IssuedToken getIssued() {
    return issued;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getTrail() {
    return trail;
  }

  public void setTrail(String trail) {
    this.trail = trail;
  }
}
