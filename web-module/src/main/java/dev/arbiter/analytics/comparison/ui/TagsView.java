package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.TagComparison;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The table of tags below a comparison; read once a request, however often the page asks. */
@Named
@RequestScoped
public class TagsView {

  private static final int SHOWN = 30;

  @Inject private Comparisons comparisons;

  private UUID runId;
  private TagComparison tags;

  /** The largest tags of that run; without any row when its cases have none. */
  public TagComparison of(UUID run) {
    if (!run.equals(runId)) {
      tags = comparisons.byTag(run, SHOWN);
      runId = run;
    }
    return tags;
  }
}
