package dev.arbiter.platform.tenant.api;

import dev.arbiter.platform.security.type.Caller;
import java.util.concurrent.Callable;

/**
 * Runs work on behalf of one caller and so in one tenant. Must be entered before a transaction
 * begins: a tenant is never switched inside one.
 */
public interface TenantScope {

  /**
   * @throws IllegalStateException when a transaction is running
   */
  void run(Caller caller, Runnable work);

  /**
   * @throws IllegalStateException when a transaction is running
   * @throws Exception what the work throws
   */
  <T> T call(Caller caller, Callable<T> work) throws Exception;
}
