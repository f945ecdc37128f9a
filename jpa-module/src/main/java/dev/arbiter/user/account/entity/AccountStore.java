package dev.arbiter.user.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  public void insert(Account account) {
    entities.persist(account);
  }
}
