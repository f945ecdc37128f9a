package dev.arbiter.platform.tenant.entity;

import dev.arbiter.platform.security.type.Caller;
import java.util.Optional;

/** The caller for whom this thread works: the one thread-bound state of the application. */
public final class TenantContext {

  private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();

  private TenantContext() {}

  public static Optional<Caller> current() {
    return Optional.ofNullable(CALLER.get());
  }

  /** Only {@code TenantScope} binds, and it restores what was there before. */
  public static void bind(Caller caller) {
    CALLER.set(caller);
  }

  public static void clear() {
    CALLER.remove();
  }
}
