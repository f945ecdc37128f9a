package dev.arbiter.platform.tenant.control;

import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The scope without a thread: whoever asks within it is told who is bound. */
public final class BoundCallers implements TenantScope, CurrentCaller {

  private Caller bound;

  @Override
  public Optional<Caller> find() {
    return Optional.ofNullable(bound);
  }

  @Override
  public void run(Caller caller, Runnable work) {
    Caller before = bound;
    bound = caller;
    try {
      work.run();
    } finally {
      bound = before;
    }
  }

  @Override
  public <T> T call(Caller caller, Callable<T> work) throws Exception {
    Caller before = bound;
    bound = caller;
    try {
      return work.call();
    } finally {
      bound = before;
    }
  }
}
