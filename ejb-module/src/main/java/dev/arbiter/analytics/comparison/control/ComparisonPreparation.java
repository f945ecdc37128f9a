package dev.arbiter.analytics.comparison.control;

import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.evaluation.lifecycle.api.RunCompleted;
import dev.arbiter.platform.event.api.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Compares a run as soon as it has completed, also when it was graded anew or tried again, so that
 * its first reader need not wait: what is computed is kept in the cache.
 */
@ApplicationScoped
public class ComparisonPreparation implements EventHandler<RunCompleted> {

  private final Comparisons comparisons;

  /** For the container's proxy only. */
  protected ComparisonPreparation() {
    this(null);
  }

  @Inject
  public ComparisonPreparation(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public String consumer() {
    return "analytics.comparison";
  }

  @Override
  public Class<RunCompleted> event() {
    return RunCompleted.class;
  }

  @Override
  public void handle(RunCompleted event) {
    comparisons.ofRun(event.runId());
    comparisons.byTag(event.runId(), 1);
  }
}
