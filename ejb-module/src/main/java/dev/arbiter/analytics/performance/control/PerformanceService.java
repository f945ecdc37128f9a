package dev.arbiter.analytics.performance.control;

import dev.arbiter.analytics.performance.api.Performance;
import dev.arbiter.analytics.performance.api.Performances;
import dev.arbiter.evaluation.run.api.MeasuredRun;
import dev.arbiter.evaluation.run.api.RunMeasurements;
import dev.arbiter.evaluation.run.api.Runs;
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

  @Inject private Runs runs;
  @Inject private RunMeasurements measurements;
  @Inject private TenantCache cache;

  @Override
  @Requires(Permission.RUN_READ)
  public Performance ofRun(UUID runId) {
    // A run that is graded anew or tried again is another one from its next event on.
    String kind = KIND + "#" + runs.get(runId).lastEvent();
    return cache.find(kind, runId, Performance.class).orElseGet(() -> compute(runId, kind));
  }

  private Performance compute(UUID runId, String kind) {
    MeasuredRun run = measurements.ofRun(runId);
    long seed = runId.getMostSignificantBits() ^ runId.getLeastSignificantBits();
    Performance performance = calculator.compute(run, seed);
    if (run.complete()) {
      cache.keep(kind, runId, performance);
    }
    return performance;
  }
}
