package dev.arbiter.platform.web.rest;

import dev.arbiter.platform.telemetry.api.Correlation;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Outside any request. */
public final class NoCorrelation implements Correlation {

  @Override
  public Optional<String> current() {
    return Optional.empty();
  }

  @Override
  public <T> T call(String id, Callable<T> work) throws Exception {
    return work.call();
  }
}
