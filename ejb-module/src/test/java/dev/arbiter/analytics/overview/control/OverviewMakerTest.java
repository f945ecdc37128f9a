package dev.arbiter.analytics.overview.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.overview.api.Attention;
import dev.arbiter.analytics.overview.api.Overview;
import dev.arbiter.analytics.overview.api.Standing;
import dev.arbiter.analytics.overview.api.Trend;
import dev.arbiter.analytics.overview.entity.KeptAssistant;
import dev.arbiter.analytics.overview.entity.KeptRun;
import dev.arbiter.analytics.statistics.api.Interval;
import dev.arbiter.analytics.statistics.control.NewcombeInterval;
import dev.arbiter.analytics.statistics.control.WilsonInterval;
import dev.arbiter.evaluation.activity.api.RunActivity;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.event.api.OpenLetters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverviewMakerTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final UUID PROJECT = new UUID(1, 1);
  private static final UUID SUITE = new UUID(2, 1);
  private static final UUID OTHER = new UUID(2, 2);

  @Test
  void nothingAtAllIsEmpty() {
    assertThat(make(List.of(), List.of()).nothing()).isTrue();
    assertThat(OverviewMaker.make(List.of(), List.of(), OpenLetters.NONE, null, 1).nothing())
        .isFalse();
  }

  @Test
  void theNewestRunOfEachSuiteSpeaks() {
    KeptRun newest = run(SUITE, 0, assistant("aster", 80, 100, 100));
    KeptRun older = run(SUITE, 1, assistant("aster", 10, 100, 100));
    KeptRun other = run(OTHER, 2, assistant("birch", 50, 100, 100));

    Overview overview = make(List.of(newest, older, other), List.of());

    assertThat(overview.verdicts())
        .extracting(one -> one.runId())
        .containsExactly(newest.runId(), other.runId());
    assertThat(overview.standings())
        .extracting(Standing::assistant)
        .containsExactly("aster", "birch");
  }

  @Test
  void aChangeHasNewcombesIntervalOfIndependentRates() {
    Overview overview =
        make(
            List.of(
                run(SUITE, 0, assistant("aster", 60, 100, 100)),
                run(SUITE, 1, assistant("aster", 85, 100, 100))),
            List.of());

    Standing.Change change = overview.standings().get(0).change();
    Interval expected = NewcombeInterval.of(60, 100, 85, 100);
    assertThat(change.difference()).isCloseTo(-0.25, within(1e-12));
    assertThat(change.interval().low()).isCloseTo(expected.low(), within(1e-12));
    assertThat(change.interval().high()).isCloseTo(expected.high(), within(1e-12));
    assertThat(change.shown()).isTrue();
    assertThat(overview.attention())
        .extracting(Attention::kind)
        .containsExactly(Attention.Kind.FELL);
  }

  @Test
  void aSmallFallIsNotCalledOne() {
    Overview overview =
        make(
            List.of(
                run(SUITE, 0, assistant("aster", 60, 100, 100)),
                run(SUITE, 1, assistant("aster", 62, 100, 100))),
            List.of());

    assertThat(overview.standings().get(0).change().shown()).isFalse();
    assertThat(overview.attention()).isEmpty();
  }

  @Test
  void aChangeIsSinceTheLastRunInWhichTheAssistantTookPart() {
    KeptRun oldest = run(SUITE, 2, assistant("aster", 50, 100, 100));
    Overview overview =
        make(
            List.of(
                run(SUITE, 0, assistant("aster", 60, 100, 100)),
                run(SUITE, 1, assistant("birch", 90, 100, 100)),
                oldest),
            List.of());

    assertThat(overview.standings().get(0).change().sinceRun()).isEqualTo(oldest.runId());
  }

  @Test
  void whatIsNotGradedHasNoChange() {
    KeptAssistant none = new KeptAssistant("aster", 100, 0, null, 0, 1, null, null, null, null);
    Overview overview =
        make(List.of(run(SUITE, 0, none), run(SUITE, 1, assistant("aster", 9, 10, 10))), List.of());

    assertThat(overview.standings().get(0).change()).isNull();
    assertThat(overview.attention().get(0).count()).isEqualTo(100);
  }

  @Test
  void theGravestComesFirst() {
    Overview overview =
        make(
            List.of(run(SUITE, 0, assistant("aster", 60, 90, 100))),
            List.of(
                activity(RunStatus.COMPLETED, 3),
                activity(RunStatus.FAILED, 0),
                activity(RunStatus.RUNNING, 0)));

    assertThat(overview.attention())
        .extracting(Attention::kind)
        .containsExactly(
            Attention.Kind.RUN_FAILED, Attention.Kind.ITEMS_DEAD, Attention.Kind.LOW_COVERAGE);
    assertThat(overview.running())
        .extracting(RunActivity::status)
        .containsExactly(RunStatus.RUNNING);
  }

  @Test
  void aFallLeadsToTheRunBefore() {
    KeptRun before = run(SUITE, 1, assistant("aster", 85, 100, 100));
    Overview overview =
        make(List.of(run(SUITE, 0, assistant("aster", 60, 100, 100)), before), List.of());

    assertThat(overview.attention().get(0).sinceRun()).isEqualTo(before.runId());
  }

  @Test
  void deadLettersNeedAttentionOnce() {
    Overview overview = OverviewMaker.make(List.of(), List.of(), new OpenLetters(3, NOON), null, 0);

    assertThat(overview.attention()).hasSize(1);
    assertThat(overview.attention().get(0).kind()).isEqualTo(Attention.Kind.EVENTS_DEAD);
    assertThat(overview.attention().get(0).count()).isEqualTo(3);
    assertThat(overview.attention().get(0).at()).isEqualTo(NOON);
  }

  @Test
  void runsThatWaitForTheReaderComeFirstAndAreNotCutOff() {
    RunActivity waiting =
        activity(RunStatus.RUNNING, 0, new RunActivity.OpenCases(new UUID(4, 1), "vesper", 7));
    List<RunActivity> runs = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> runs.add(activity(RunStatus.RUNNING, 0)));
    runs.add(waiting);

    List<RunActivity> running = make(List.of(), runs).running();

    assertThat(running).hasSize(10);
    assertThat(running.get(0)).isEqualTo(waiting);
    assertThat(running.get(1)).isEqualTo(runs.get(0));
  }

  @Test
  void aTrendRunsFromOldToNewAndOffersEverySuite() {
    KeptRun newest = run(SUITE, 0, assistant("aster", 60, 100, 100), assistant("birch", 1, 2, 2));
    KeptRun older = run(SUITE, 1, assistant("aster", 50, 100, 100));
    KeptRun other = run(OTHER, 2, assistant("birch", 50, 100, 100));

    Trend trend = TrendMaker.make(List.of(newest, older), List.of(newest, older, other));

    assertThat(trend.series())
        .extracting(Trend.Series::assistant)
        .containsExactly("aster", "birch");
    assertThat(trend.series().get(0).points())
        .extracting(Trend.Point::runId)
        .containsExactly(older.runId(), newest.runId());
    assertThat(trend.choices()).extracting(one -> one.id()).containsExactly(SUITE, OTHER);
  }

  private static Overview make(List<KeptRun> kept, List<RunActivity> runs) {
    return OverviewMaker.make(kept, runs, OpenLetters.NONE, null, 0);
  }

  private static KeptRun run(UUID suite, int hoursAgo, KeptAssistant... assistants) {
    return new KeptRun(
        new UUID(3, suite.getLeastSignificantBits() * 100 + hoursAgo),
        PROJECT,
        suite,
        "Suite " + suite,
        1,
        7,
        null,
        null,
        0,
        NOON.minus(Duration.ofHours(hoursAgo)),
        List.of(assistants));
  }

  private static KeptAssistant assistant(String name, int passed, int answered, int items) {
    Interval interval = WilsonInterval.of(passed, answered);
    return new KeptAssistant(
        name,
        items,
        answered,
        (double) passed / answered,
        interval.low(),
        interval.high(),
        100.0,
        200.0,
        0.01,
        "EUR");
  }

  private static RunActivity activity(RunStatus status, int dead, RunActivity.OpenCases... open) {
    return new RunActivity(
        UUID.randomUUID(),
        PROJECT,
        SUITE,
        "Suite",
        1,
        status,
        10,
        5,
        dead,
        1,
        NOON,
        status.isFinal() ? NOON : null,
        List.of(open));
  }
}
