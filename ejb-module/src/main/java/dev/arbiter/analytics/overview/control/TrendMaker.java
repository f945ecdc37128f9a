package dev.arbiter.analytics.overview.control;

import dev.arbiter.analytics.overview.api.Overview.SuiteChoice;
import dev.arbiter.analytics.overview.api.Trend;
import dev.arbiter.analytics.overview.entity.KeptAssistant;
import dev.arbiter.analytics.overview.entity.KeptRun;
import dev.arbiter.analytics.statistics.api.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the trend of one suite; pure. */
final class TrendMaker {

  /** As many as there are colours that can be told apart. */
  private static final int MOST_SERIES = 5;

  private TrendMaker() {}

  /**
   * @param ofSuite its results, newest first; not empty
   * @param newest results of the project, newest first: the suites to choose from
   */
  static Trend make(List<KeptRun> ofSuite, List<KeptRun> newest) {
    Map<String, List<Trend.Point>> points = new LinkedHashMap<>();
    for (KeptRun run : ofSuite) {
      for (KeptAssistant one : run.assistants()) {
        if (one.passRate() != null) {
          points.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(0, point(run, one));
        }
      }
    }
    KeptRun last = ofSuite.get(0);
    return new Trend(
        last.suiteId(),
        last.suiteName(),
        choices(newest, last),
        points.entrySet().stream()
            .limit(MOST_SERIES)
            .map(one -> new Trend.Series(one.getKey(), one.getValue()))
            .toList());
  }

  private static Trend.Point point(KeptRun run, KeptAssistant one) {
    return new Trend.Point(
        run.runId(),
        run.suiteVersion(),
        run.completedAt(),
        one.passRate(),
        new Interval(one.low(), one.high()));
  }

  /** The shown suite may be older than all of the newest results. */
  private static List<SuiteChoice> choices(List<KeptRun> newest, KeptRun shown) {
    Map<Object, SuiteChoice> choices = new LinkedHashMap<>();
    newest.forEach(
        run -> choices.putIfAbsent(run.suiteId(), new SuiteChoice(run.suiteId(), run.suiteName())));
    choices.putIfAbsent(shown.suiteId(), new SuiteChoice(shown.suiteId(), shown.suiteName()));
    return List.copyOf(choices.values());
  }
}
