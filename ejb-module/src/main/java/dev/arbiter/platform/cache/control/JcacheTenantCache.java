package dev.arbiter.platform.cache.control;

import dev.arbiter.platform.cache.api.TenantCache;
import dev.arbiter.platform.security.api.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;

/** Keeps values in the server's JCache, under keys that begin with the tenant. */
@ApplicationScoped
public class JcacheTenantCache implements TenantCache {

  static final String NAME = "arbiter";
  static final Duration LIFETIME = new Duration(TimeUnit.HOURS, 1);

  private static final Logger LOG = Logger.getLogger(JcacheTenantCache.class.getName());

  /** Of this node's entries, bytes. */
  private static final long BUDGET = 64L << 20;

  private final Supplier<CacheManager> provider;
  private final CurrentCaller caller;
  private final CacheBudget budget;
  private Cache<String, byte[]> opened;

  /** For the container's proxy only. */
  protected JcacheTenantCache() {
    this(null, null, new CacheBudget(0));
  }

  @Inject
  public JcacheTenantCache(Instance<CacheManager> managers, CurrentCaller caller) {
    this(managers::get, caller, new CacheBudget(BUDGET));
  }

  JcacheTenantCache(Supplier<CacheManager> provider, CurrentCaller caller, CacheBudget budget) {
    this.provider = provider;
    this.caller = caller;
    this.budget = budget;
  }

  @Override
  public <V extends Serializable> Optional<V> find(String kind, UUID id, Class<V> type) {
    String key = key(kind, id);
    try {
      byte[] kept = cache().get(key);
      if (kept == null) {
        return Optional.empty();
      }
      budget.used(key);
      return Optional.of(type.cast(SerialForm.read(kept)));
    } catch (IOException | ClassNotFoundException | RuntimeException broken) {
      LOG.log(Level.WARNING, "the cache can't give " + kind + " " + id, broken);
      return Optional.empty();
    }
  }

  @Override
  public void keep(String kind, UUID id, Serializable value) {
    String key = key(kind, id);
    try {
      byte[] bytes = SerialForm.write(value);
      if (budget.admits(bytes.length)) {
        cache().put(key, bytes);
        budget.added(key, bytes.length).forEach(cache()::remove);
      }
    } catch (IOException | RuntimeException broken) {
      LOG.log(Level.WARNING, "the cache can't keep " + kind + " " + id, broken);
    }
  }

  private String key(String kind, UUID id) {
    return caller.require().tenantId() + "/" + kind + "/" + id;
  }

  private synchronized Cache<String, byte[]> cache() {
    if (opened == null || opened.isClosed()) {
      CacheManager manager = provider.get();
      Cache<String, byte[]> known = manager.getCache(NAME, String.class, byte[].class);
      opened = known == null ? manager.createCache(NAME, configuration()) : known;
    }
    return opened;
  }

  private static MutableConfiguration<String, byte[]> configuration() {
    return new MutableConfiguration<String, byte[]>()
        .setTypes(String.class, byte[].class)
        .setExpiryPolicyFactory(CreatedExpiryPolicy.factoryOf(LIFETIME));
  }
}
