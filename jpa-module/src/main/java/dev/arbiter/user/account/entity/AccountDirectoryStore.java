package dev.arbiter.user.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The door "directory" for accounts: active accounts of all tenants by e-mail address. */
@ApplicationScoped
public class AccountDirectoryStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  protected AccountDirectoryStore() {}

  AccountDirectoryStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @param email in any case
   * @return at most 20
   */
  public List<AccountVerifier> byEmail(String email) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select tenant_id, account_id, password_hash from users.directory_accounts(?1)")
            .setParameter(1, email)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(AccountDirectoryStore::verifier).toList();
  }

  private static AccountVerifier verifier(Object[] row) {
    return new AccountVerifier((UUID) row[0], (UUID) row[1], (String) row[2]);
  }
}
