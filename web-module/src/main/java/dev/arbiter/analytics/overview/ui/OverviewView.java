package dev.arbiter.analytics.overview.ui;

import dev.arbiter.analytics.overview.api.Attention;
import dev.arbiter.analytics.overview.api.Overview;
import dev.arbiter.analytics.overview.api.Overviews;
import dev.arbiter.analytics.overview.api.Standing;
import dev.arbiter.analytics.overview.api.SuiteVerdict;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;

/** How the assistants do, and whether anything changed. The trend's suite stands in the address. */
@Named
@RequestScoped
public class OverviewView {

  private static final double PER_THOUSAND = 1000;

  @Inject private Overviews overviews;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;

  private String suite;
  private Overview overview;
  private TrendChart chart;

  /** Reads what the page shows; called before anything is rendered. */
  public void load() throws IOException {
    flow.read(
        () -> {
          overview = overviews.current(suite == null || suite.isBlank() ? null : id(suite));
          chart = overview.trend() == null ? null : TrendChart.of(overview.trend());
        });
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("suite", text);
    }
  }

  public Overview getOverview() {
    return overview;
  }

  public TrendChart getChart() {
    return chart;
  }

  /** Whether the page looks again by itself. */
  public boolean isLive() {
    return overview != null && (overview.pending() > 0 || !overview.running().isEmpty());
  }

  /** Where what needs attention can be looked into, or mended. */
  public String behind(Attention one) {
    return switch (one.kind()) {
      case RUN_FAILED -> "/run.xhtml?run=" + one.runId();
      case FELL -> "/compare.xhtml?run=" + one.sinceRun() + "&with=" + one.runId();
      case ITEMS_DEAD -> "/run.xhtml?run=" + one.runId() + "&result=pending";
      case EVENTS_DEAD -> "/dead-letters.xhtml?show=events";
      case LOW_COVERAGE -> "/comparison.xhtml?run=" + one.runId();
    };
  }

  /** Whether the reader can answer for an assistant by hand. */
  public boolean isMayAnswer() {
    return caller.require().may(Permission.ANSWER_GIVE);
  }

  /** Whether any case waits for the reader; no at a post, which asks before the page is read. */
  public boolean isOpenCases() {
    return overview != null
        && overview.running().stream().anyMatch(run -> !run.openCases().isEmpty());
  }

  /** The tone of a verdict's card: a difference that is shown stands out. */
  public String tone(SuiteVerdict verdict) {
    return "NO_DIFFERENCE_SHOWN".equals(verdict.verdict()) || verdict.verdict() == null
        ? "plain"
        : "shown";
  }

  /** What a thousand answers cost; null when it is not known. */
  public Double thousand(Standing standing) {
    return standing.cost() == null ? null : standing.cost() * PER_THOUSAND;
  }

  public String getSuite() {
    return suite;
  }

  public void setSuite(String suite) {
    this.suite = suite;
  }
}
