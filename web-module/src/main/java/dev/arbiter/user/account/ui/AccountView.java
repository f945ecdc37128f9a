package dev.arbiter.user.account.ui;

import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.user.account.api.AccountDetail;
import dev.arbiter.user.account.api.Accounts;
import dev.arbiter.user.account.api.ChangePassword;
import dev.arbiter.user.account.api.PasswordChanged;
import dev.arbiter.user.account.api.RenameAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;

/** One's own name and password. */
@Named
@RequestScoped
public class AccountView {

  private static final String PAGE = "/account.xhtml";

  @Inject private Accounts accounts;
  @Inject private PageFlow flow;
  @Inject private Event<PasswordChanged> changes;

  private AccountDetail own;
  private String name;
  private String current;
  private String replacement;

  /** Reads the account; what was typed stays. */
  public void load() throws IOException {
    flow.read(
        () -> {
          own = accounts.own();
          if (name == null) {
            name = own.displayName();
          }
        });
  }

  public void rename() throws IOException {
    if (flow.act(
        () -> accounts.renameOwn(new RenameAccount(name)),
        Map.of("account.name", "profile:name"))) {
      flow.goTo(PAGE, "account.renamed");
    }
  }

  public void changePassword() throws IOException {
    if (flow.act(
        () -> changes.fire(accounts.changePassword(new ChangePassword(current, replacement))),
        Map.of(
            "account.password", "password:replacement",
            "account.password-wrong", "password:current",
            "sign-in.locked", "password:current"))) {
      flow.goTo(PAGE, "account.password-changed");
    }
  }

  public AccountDetail getOwn() {
    return own;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Never sent back to the browser. */
  public String getCurrent() {
    return null;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  /** Never sent back to the browser. */
  public String getReplacement() {
    return null;
  }

  public void setReplacement(String replacement) {
    this.replacement = replacement;
  }
}
