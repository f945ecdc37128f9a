package dev.arbiter.platform.cache.api;

import dev.arbiter.platform.error.type.ProblemException;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * Values of the bound tenant that were computed before and will never change. Another tenant's
 * values can't be named. Whoever asks has checked that the caller may see the value: the cache
 * knows tenants, not permissions.
 *
 * <p>A value may be gone at any time, and a cache that is out of order only costs the time to
 * compute again.
 */
public interface TenantCache {

  /**
   * @param kind what the value is, such as {@code comparison}
   * @param id what it is of
   * @throws ProblemException of kind UNAUTHENTICATED when no tenant is bound
   */
  <V extends Serializable> Optional<V> find(String kind, UUID id, Class<V> type);

  /**
   * Keeps a value for a while, unless it is too large.
   *
   * @throws ProblemException of kind UNAUTHENTICATED when no tenant is bound
   */
  void keep(String kind, UUID id, Serializable value);
}
