package dev.arbiter.user.token.entity;

import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bearer tokens of the bound tenant. */
@ApplicationScoped
public class AccessTokenStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  protected AccessTokenStore() {}

  AccessTokenStore(EntityManager entities) {
    this.entities = entities;
  }

  public void insert(AccessToken token) {
    entities.persist(token);
  }

  public Optional<AccessToken> find(UUID id) {
    return Optional.ofNullable(entities.find(AccessToken.class, id));
  }

  /**
   * @return newest first, one row more than the page holds when there is a next page
   */
  public List<AccessToken> list(UUID accountId, PageRequest page) {
    Cursor after = page.cursor();
    String beyond =
        after == null ? "" : " and (t.createdAt < :time or (t.createdAt = :time and t.id < :id))";
    TypedQuery<AccessToken> query =
        entities.createQuery(
            "select t from AccessToken t where t.accountId = :account"
                + beyond
                + " order by t.createdAt desc, t.id desc",
            AccessToken.class);
    query.setParameter("account", accountId).setMaxResults(page.limit() + 1);
    if (after != null) {
      query.setParameter("time", after.instant(0)).setParameter("id", after.uuid(1));
    }
    return query.getResultList();
  }
}
