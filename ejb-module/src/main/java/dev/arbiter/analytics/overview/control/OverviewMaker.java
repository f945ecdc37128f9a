package dev.arbiter.analytics.overview.control;

import dev.arbiter.analytics.overview.api.Attention;
import dev.arbiter.analytics.overview.api.Overview;
import dev.arbiter.analytics.overview.api.Standing;
import dev.arbiter.analytics.overview.api.SuiteVerdict;
import dev.arbiter.analytics.overview.api.Trend;
import dev.arbiter.analytics.overview.entity.KeptAssistant;
import dev.arbiter.analytics.overview.entity.KeptRun;
import dev.arbiter.analytics.statistics.api.Interval;
import dev.arbiter.evaluation.activity.api.RunActivity;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.event.api.OpenLetters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the overview of kept results and of the newest runs; pure. */
final class OverviewMaker {

  private static final int MOST_VERDICTS = 6;
  private static final int MOST_STANDINGS = 20;
  private static final int MOST_ATTENTION = 12;
  private static final int MOST_RUNNING = 10;
  private static final double ENOUGH_COVERAGE = 0.95;

  private OverviewMaker() {}

  /**
   * @param kept newest first
   * @param runs newest first
   * @param trend null while there is none
   */
  static Overview make(
      List<KeptRun> kept, List<RunActivity> runs, OpenLetters letters, Trend trend, int pending) {
    Map<UUID, List<KeptRun>> bySuite = new LinkedHashMap<>();
    kept.forEach(run -> bySuite.computeIfAbsent(run.suiteId(), id -> new ArrayList<>()).add(run));
    List<Standing> standings =
        bySuite.values().stream().flatMap(OverviewMaker::standings).limit(MOST_STANDINGS).toList();
    return new Overview(
        bySuite.values().stream().map(of -> verdict(of.get(0))).limit(MOST_VERDICTS).toList(),
        standings,
        trend,
        running(runs),
        attention(standings, bySuite, runs, letters),
        pending);
  }

  private static List<RunActivity> running(List<RunActivity> runs) {
    return runs.stream()
        .filter(run -> !run.status().isFinal())
        .sorted(Comparator.comparing(run -> run.openCases().isEmpty()))
        .limit(MOST_RUNNING)
        .toList();
  }

  private static SuiteVerdict verdict(KeptRun run) {
    return new SuiteVerdict(
        run.suiteId(),
        run.suiteName(),
        run.suiteVersion(),
        run.runId(),
        run.completedAt(),
        run.sentence(),
        run.verdict(),
        run.assistants().size(),
        run.warnings());
  }

  private static Stream<Standing> standings(List<KeptRun> ofSuite) {
    KeptRun newest = ofSuite.get(0);
    List<KeptRun> before = ofSuite.subList(1, ofSuite.size());
    return newest.assistants().stream().map(one -> standing(newest, one, before));
  }

  private static Standing standing(KeptRun run, KeptAssistant one, List<KeptRun> before) {
    return new Standing(
        run.suiteId(),
        run.suiteName(),
        run.runId(),
        one.name(),
        one.passRate(),
        new Interval(one.low(), one.high()),
        before.stream()
            .flatMap(earlier -> change(run, one, earlier).stream())
            .findFirst()
            .orElse(null),
        one.latencyP50(),
        one.latencyP95(),
        one.cost(),
        one.currency(),
        one.answered(),
        one.items());
  }

  /**
   * Newcombe's interval for independent rates, from the Wilson intervals that were kept. The runs
   * asked mostly the same cases, so it is wider than a paired one: what it shows is there.
   */
  private static Optional<Standing.Change> change(KeptRun run, KeptAssistant now, KeptRun earlier) {
    return earlier.assistants().stream()
        .filter(then -> then.name().equals(now.name()))
        .filter(then -> then.passRate() != null && now.passRate() != null)
        .findFirst()
        .map(
            then -> {
              double difference = now.passRate() - then.passRate();
              double down = Math.hypot(now.passRate() - now.low(), then.high() - then.passRate());
              double up = Math.hypot(now.high() - now.passRate(), then.passRate() - then.low());
              Interval interval =
                  new Interval(Math.max(-1, difference - down), Math.min(1, difference + up));
              return new Standing.Change(
                  earlier.runId(),
                  earlier.suiteVersion() == run.suiteVersion(),
                  difference,
                  interval,
                  !interval.contains(0));
            });
  }

  private static List<Attention> attention(
      List<Standing> standings,
      Map<UUID, List<KeptRun>> bySuite,
      List<RunActivity> runs,
      OpenLetters letters) {
    Stream<Attention> ofRuns =
        runs.stream()
            .flatMap(
                run ->
                    Stream.of(
                            run.status() == RunStatus.FAILED
                                ? ofRun(Attention.Kind.RUN_FAILED, run, 0)
                                : null,
                            run.dead() > 0
                                ? ofRun(Attention.Kind.ITEMS_DEAD, run, run.dead())
                                : null)
                        .filter(found -> found != null));
    Stream<Attention> ofStandings =
        standings.stream()
            .flatMap(one -> ofStanding(one, bySuite.get(one.suiteId()).get(0)).stream());
    return Stream.of(ofRuns, ofStandings, ofLetters(letters))
        .flatMap(found -> found)
        .sorted(
            Comparator.comparing(Attention::kind)
                .thenComparing(Attention::at, Comparator.reverseOrder()))
        .limit(MOST_ATTENTION)
        .toList();
  }

  private static Stream<Attention> ofLetters(OpenLetters letters) {
    return letters.count() == 0
        ? Stream.empty()
        : Stream.of(
            new Attention(
                Attention.Kind.EVENTS_DEAD,
                null,
                null,
                null,
                letters.count(),
                0,
                null,
                null,
                letters.newest()));
  }

  private static Attention ofRun(Attention.Kind kind, RunActivity run, int count) {
    return new Attention(
        kind,
        run.id(),
        run.suiteName(),
        null,
        count,
        run.items(),
        null,
        null,
        run.completedAt() == null ? run.createdAt() : run.completedAt());
  }

  private static List<Attention> ofStanding(Standing one, KeptRun run) {
    List<Attention> found = new ArrayList<>();
    Standing.Change change = one.change();
    if (change != null && change.shown() && change.difference() < 0) {
      found.add(
          new Attention(
              Attention.Kind.FELL,
              one.runId(),
              one.suiteName(),
              one.assistant(),
              0,
              0,
              change.difference(),
              change.sinceRun(),
              run.completedAt()));
    }
    if (one.items() > 0 && one.answered() < ENOUGH_COVERAGE * one.items()) {
      found.add(
          new Attention(
              Attention.Kind.LOW_COVERAGE,
              one.runId(),
              one.suiteName(),
              one.assistant(),
              one.items() - one.answered(),
              one.items(),
              null,
              null,
              run.completedAt()));
    }
    return found;
  }
}
