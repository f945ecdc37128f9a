package dev.arbiter.user.account.api;

import java.util.UUID;

/** Accounts of the bound tenant. */
public interface Accounts {

  /**
   * Creates the account, or leaves the one with this e-mail address as it is.
   *
   * @return whose {@code created} tells which
   */
  AccountCreated create(CreateAccount command);

  AccountDetail get(UUID id);

  /** The caller's own account. */
  AccountDetail own();
}
