package dev.arbiter.user.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Accounts of the bound tenant. */
@ApplicationScoped
public class AccountStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  protected AccountStore() {}

  AccountStore(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Account> find(UUID id) {
    return Optional.ofNullable(entities.find(Account.class, id));
  }

  /**
   * @param email in any case
   */
  public Optional<Account> findByEmail(String email) {
    return entities
        .createQuery("select a from Account a where lower(a.email) = :email", Account.class)
        .setParameter("email", email.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /**
   * Counts a wrong password and locks the account after {@link Account#MAX_FAILURES}. One
   * statement, so that guesses made at the same moment are all counted and none fails on the
   * others.
   */
  public void countFailure(UUID tenantId, UUID id, Instant now) {
    entities
        .createNativeQuery(
            "update users.account set "
                + "failed_attempts = case when failed_attempts + 1 >= ?1 then 0 "
                + "else failed_attempts + 1 end, "
                + "locked_until = case when failed_attempts + 1 >= ?1 "
                + "then cast(?2 as timestamptz) else locked_until end "
                + "where tenant_id = ?3 and id = ?4")
        .setParameter(1, Account.MAX_FAILURES)
        .setParameter(2, now.plus(Account.LOCK).toString())
        .setParameter(3, tenantId)
        .setParameter(4, id)
        .executeUpdate();
  }

  public void insert(Account account) {
    entities.persist(account);
  }
}
