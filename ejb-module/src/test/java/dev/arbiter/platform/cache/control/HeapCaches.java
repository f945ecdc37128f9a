package dev.arbiter.platform.cache.control;

import dev.arbiter.platform.cache.api.TenantCache;
import dev.arbiter.platform.security.type.Caller;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.CompleteConfiguration;

/** The server's caches as a map: what is kept in them, and how they are when out of order. */
public final class HeapCaches {

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final CacheManager manager = as(CacheManager.class, this::ofManager);
  private final Cache<?, ?> cache = as(Cache.class, this::ofCache);
  private CompleteConfiguration<?, ?> created;
  private boolean broken;
  private UUID tenant = UUID.randomUUID();

  /** The product's cache on these, for the tenant that is bound at the time. */
  public TenantCache ofBoundTenant(long bytes) {
    return new JcacheTenantCache(
        () -> manager,
        () -> Optional.ofNullable(tenant).map(id -> Caller.system(id, "test", "test")),
        new CacheBudget(bytes));
  }

  /** With room for all that a test keeps. */
  public TenantCache ofBoundTenant() {
    return ofBoundTenant(Long.MAX_VALUE);
  }

  public void bind(UUID tenantId) {
    tenant = tenantId;
  }

  public void breakDown() {
    broken = true;
  }

  public Map<String, byte[]> entries() {
    return entries;
  }

  CompleteConfiguration<?, ?> configuration() {
    return created;
  }

  private Object ofManager(String method, Object[] arguments) {
    return switch (method) {
      case "getCache" -> created == null ? null : cache;
      case "createCache" -> {
        created = (CompleteConfiguration<?, ?>) arguments[1];
        yield cache;
      }
      default -> throw new AssertionError(method);
    };
  }

  private Object ofCache(String method, Object[] arguments) {
    if (broken) {
      throw new CacheException("out of order");
    }
    return switch (method) {
      case "isClosed" -> false;
      case "get" -> entries.get((String) arguments[0]);
      case "put" -> {
        entries.put((String) arguments[0], (byte[]) arguments[1]);
        yield null;
      }
      case "remove" -> entries.remove((String) arguments[0]) != null;
      default -> throw new AssertionError(method);
    };
  }

  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static <T> T as(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            HeapCaches.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
