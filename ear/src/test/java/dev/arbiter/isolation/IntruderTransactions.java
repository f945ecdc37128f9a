package dev.arbiter.isolation;

import jakarta.annotation.Resource;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** The container's transactions around what an intruder does. */
@Stateless
public class IntruderTransactions {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  @Resource private SessionContext context;

  /** In the running transaction, or one that begins; it is rolled back at its end. */
  public <T> T rolledBack(Function<EntityManager, T> work) {
    try {
      return work.apply(entities);
    } finally {
      context.setRollbackOnly();
    }
  }

  /** In a transaction of its own, the running one suspended. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T ofItsOwn(Function<EntityManager, T> work) {
    return rolledBack(work);
  }

  /** In no transaction, the running one suspended. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public <T> T outside(Function<EntityManager, T> work) {
    return work.apply(entities);
  }

  /** In a transaction that is committed unless the work throws. */
  public void committed(Consumer<EntityManager> work) {
    work.accept(entities);
  }

  /** On a thread of the container. */
  @Asynchronous
  public <T> Future<T> later(Function<EntityManager, T> work) {
    return new AsyncResult<>(rolledBack(work));
  }
}
