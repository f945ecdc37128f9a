package dev.arbiter.analytics.performance.control;

import dev.arbiter.analytics.performance.api.Performance;
import dev.arbiter.analytics.performance.api.Performances;
import dev.arbiter.evaluation.run.api.MeasuredRun;
import dev.arbiter.evaluation.run.api.RunMeasurements;
import dev.arbiter.platform.cache.api.TenantCache;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** Latency and cost of the assistants of a run; those of a complete run are kept. */
@Stateless
public class PerformanceService implements Performances {

  private static final String KIND = "performance";

  private final PerformanceCalculator calculator = new PerformanceCalculator(Locale.ENGLISH);

  @Inject private RunMeasurements measurements;
  @Inject private TenantCache cache;

  @Override
  @Requires(Permission.RUN_READ)
  public Performance ofRun(UUID runId) {
    return cache.find(KIND, runId, Performance.class).orElseGet(() -> compute(runId));
  }

  private Performance compute(UUID runId) {
    MeasuredRun run = measurements.ofRun(runId);
    long seed = runId.getMostSignificantBits() ^ runId.getLeastSignificantBits();
    Performance performance = calculator.compute(run, seed);
    if (run.complete()) {
      cache.keep(KIND, runId, performance);
    }
    return performance;
  }
}
