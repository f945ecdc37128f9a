package dev.arbiter.platform.telemetry.control;

import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.tenant.entity.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Keeps the id where the caller is kept, and puts back what was there before. */
@ApplicationScoped
public class ThreadCorrelation implements Correlation {

  @Override
  public <T> T call(String correlationId, Callable<T> work) throws Exception {
    String before = TenantContext.bindCorrelation(correlationId);
    try {
      return work.call();
    } finally {
      TenantContext.bindCorrelation(before);
    }
  }

  @Override
  public Optional<String> current() {
    return TenantContext.correlationId();
  }
}
