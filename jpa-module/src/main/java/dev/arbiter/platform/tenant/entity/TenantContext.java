package dev.arbiter.platform.tenant.entity;

import dev.arbiter.platform.security.type.Caller;
import java.util.Optional;

/**
 * The caller for whom this thread works, and the request's id from before he is known: the one
 * thread-bound state of the application.
 */
public final class TenantContext {

  private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();
  private static final ThreadLocal<String> CORRELATION_ID = new ThreadLocal<>();

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

  /** The id of the work at hand: the caller's, or that of a request whose caller is not known. */
  public static Optional<String> correlationId() {
    Caller caller = CALLER.get();
    return Optional.ofNullable(caller == null ? CORRELATION_ID.get() : caller.correlationId());
  }

  /**
   * Only {@code Correlation} binds, and it restores what was there before.
   *
   * @param correlationId null takes the mark away
   * @return the id that was bound until now, or null
   */
  public static String bindCorrelation(String correlationId) {
    String before = CORRELATION_ID.get();
    if (correlationId == null) {
      CORRELATION_ID.remove();
    } else {
      CORRELATION_ID.set(correlationId);
    }
    return before;
  }
}
