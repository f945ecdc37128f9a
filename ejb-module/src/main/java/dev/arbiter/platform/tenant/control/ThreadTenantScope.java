package dev.arbiter.platform.tenant.control;

import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import dev.arbiter.platform.tenant.entity.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Binds the caller to the thread, and puts back what was there before. */
@ApplicationScoped
public class ThreadTenantScope implements TenantScope, CurrentCaller {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Override
  public Optional<Caller> find() {
    return TenantContext.current();
  }

  @Override
  public void run(Caller caller, Runnable work) {
    Optional<Caller> before = enter(caller);
    try {
      work.run();
    } finally {
      leave(before);
    }
  }

  @Override
  public <T> T call(Caller caller, Callable<T> work) throws Exception {
    Optional<Caller> before = enter(caller);
    try {
      return work.call();
    } finally {
      leave(before);
    }
  }

  private Optional<Caller> enter(Caller caller) {
    if (transactions.getTransactionKey() != null) {
      throw new IllegalStateException("a tenant can't be bound inside a running transaction");
    }
    Optional<Caller> before = TenantContext.current();
    TenantContext.bind(caller);
    return before;
  }

  private static void leave(Optional<Caller> before) {
    before.ifPresentOrElse(TenantContext::bind, TenantContext::clear);
  }
}
