package dev.arbiter.user.account.api;

import dev.arbiter.platform.error.type.ProblemException;
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

  /**
   * Gives the caller's own account another name.
   *
   * @throws ProblemException INVALID ({@code account.name})
   */
  AccountDetail renameOwn(RenameAccount command);

  /**
   * Gives the caller's own account another password. Wrong guesses of the present one count as
   * wrong sign-ins do. Page sessions of the account that began before are over; tokens stay.
   *
   * @throws ProblemException INVALID ({@code account.password}, {@code account.password-wrong}),
   *     TOO_MANY_REQUESTS ({@code sign-in.locked})
   */
  PasswordChanged changePassword(ChangePassword command);
}
