package dev.arbiter.platform.telemetry.api;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Marks what this thread does with a correlation id, before a caller is known too. */
public interface Correlation {

  /**
   * @throws Exception what the work throws
   */
  <T> T call(String correlationId, Callable<T> work) throws Exception;

  /** The id of the work at hand, if it has one. */
  Optional<String> current();
}
