package dev.arbiter.analytics.overview.control;

import dev.arbiter.analytics.overview.api.Overview;
import dev.arbiter.analytics.overview.api.Overviews;
import dev.arbiter.analytics.overview.api.Trend;
import dev.arbiter.analytics.overview.entity.KeptRun;
import dev.arbiter.analytics.overview.entity.ResultStore;
import dev.arbiter.evaluation.activity.api.RunActivities;
import dev.arbiter.evaluation.activity.api.RunActivity;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.event.api.DeadLetters;
import dev.arbiter.platform.event.api.OpenLetters;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what is kept: a few statements, whatever the size of the runs. A run that has ended and is
 * not kept yet, or was graded anew since, is read in the background.
 */
@Stateless
public class OverviewService implements Overviews {

  private static final int NEWEST_RUNS = 100;
  private static final int NEWEST_RESULTS = 200;
  private static final int TREND_RUNS = 60;

  @Inject private RunActivities runs;
  @Inject private Suites suites;
  @Inject private ResultStore results;
  @Inject private Tenants tenants;
  @Inject private ResultKeeper keeper;
  @Inject private DeadLetters letters;
  @Inject private CurrentCaller caller;

  @Override
  @Requires(Permission.RUN_READ)
  public Overview current(UUID trendSuite) {
    UUID project = tenants.currentProject();
    List<RunActivity> newest = runs.newest(NEWEST_RUNS);
    List<KeptRun> all = results.newest(project, NEWEST_RESULTS, trendSuite, TREND_RUNS);
    List<KeptRun> kept = all.stream().filter(run -> run.projectId().equals(project)).toList();
    List<RunActivity> missing = missing(newest, kept);
    keeper.keepLater(missing);
    return OverviewMaker.make(
        kept, newest, deadLetters(), trend(trendSuite, project, all, kept), missing.size());
  }

  /** Whoever can't do anything about them is not told of them. */
  private OpenLetters deadLetters() {
    return caller.require().may(Permission.EVENT_MANAGE) ? letters.open() : OpenLetters.NONE;
  }

  private Trend trend(UUID wanted, UUID project, List<KeptRun> all, List<KeptRun> kept) {
    if (wanted == null && kept.isEmpty()) {
      return null;
    }
    UUID suite = wanted == null ? kept.get(0).suiteId() : wanted;
    List<KeptRun> ofSuite =
        all.stream().filter(run -> run.suiteId().equals(suite)).limit(TREND_RUNS).toList();
    if (ofSuite.isEmpty()) {
      // Refuses a suite that is not there, or not the tenant's.
      suites.get(suite);
      return null;
    }
    if (!ofSuite.get(0).projectId().equals(project)) {
      throw ProblemException.notFound("suite", suite);
    }
    return TrendMaker.make(ofSuite, kept);
  }

  private static List<RunActivity> missing(List<RunActivity> newest, List<KeptRun> kept) {
    Map<UUID, KeptRun> known =
        kept.stream().collect(Collectors.toMap(KeptRun::runId, Function.identity()));
    return newest.stream()
        .filter(run -> run.status() == RunStatus.COMPLETED)
        .filter(
            run -> !known.containsKey(run.id()) || known.get(run.id()).event() < run.lastEvent())
        .toList();
  }
}
