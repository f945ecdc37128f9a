package dev.arbiter.analytics.performance.ui;

import dev.arbiter.analytics.performance.api.Performance;
import dev.arbiter.analytics.performance.api.Performance.Percentile;
import dev.arbiter.analytics.performance.api.Performance.Spread;
import dev.arbiter.analytics.performance.api.Performances;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** What the answers of a run took and cost. */
@Named
@RequestScoped
public class PerformanceView {

  private static final List<Integer> SHOWN = List.of(50, 95);

  @Inject private Performances performances;
  @Inject private PageFlow flow;

  private String run;
  private Performance performance;

  public void load() throws IOException {
    flow.read(() -> performance = performances.ofRun(id()));
  }

  private UUID id() {
    try {
      return UUID.fromString(run == null ? "" : run);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("run", run);
    }
  }

  public Performance getPerformance() {
    return performance;
  }

  /** Percentiles that the tables have columns for. */
  public List<Integer> getPercents() {
    return SHOWN;
  }

  /** Null without a spread. */
  public Percentile percentile(Spread spread, int percent) {
    return spread == null
        ? null
        : spread.percentiles().stream()
            .filter(one -> one.percent() == percent)
            .findFirst()
            .orElse(null);
  }

  /** Whether anything is known of latency or cost. */
  public boolean isAnythingKnown() {
    return performance.assistants().stream()
        .anyMatch(one -> one.latencyMs() != null || one.cost() != null);
  }

  public String getRun() {
    return run;
  }

  public void setRun(String run) {
    this.run = run;
  }
}
