package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.evaluation.assistant.entity.RecordingMatch;
import dev.arbiter.evaluation.run.entity.CompletedRun;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.evaluation.transfer.type.DoubledRow;
import dev.arbiter.platform.database.entity.StoreFixture;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A suite from its import to the outcomes of a run, store by store, on a real database. */
class RunLifeIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Instant NOW = RunFixture.NOW;

  private final RunFixture fixture = new RunFixture(DATABASE);

  @BeforeEach
  void makeSuite() {
    fixture.newTenant();
  }

  @Test
  void keepsRevisionsThatDidNotChangeAndStableIdsOfThoseThatDid() {
    fixture.publish("a=1", "b=1", "c=1");
    List<WholeCase> first = fixture.cases(1);

    CaseChanges changes = fixture.publish("a=1", "b=2", "d=1");
    List<WholeCase> second = fixture.cases(2);
    assertThat(changes).isEqualTo(new CaseChanges(1, 1, 1, 1));
    assertThat(first).extracting(WholeCase::key).containsExactly("a", "b", "c");
    assertThat(second).extracting(WholeCase::key).containsExactly("a", "b", "d");
    assertThat(second.get(0).id()).isEqualTo(first.get(0).id());
    assertThat(second.get(1).id()).isNotEqualTo(first.get(1).id());
    assertThat(second.get(1).stableId()).isEqualTo(first.get(1).stableId());
    assertThat(fixture.cases(1))
        .extracting(WholeCase::id)
        .containsExactlyElementsOf(first.stream().map(WholeCase::id).toList());
  }

  @Test
  void givesACaseThatComesBackItsOldStableId() {
    fixture.publish("a=1", "b=1");
    UUID stable = fixture.cases(1).get(1).stableId();
    fixture.publish("a=1");
    fixture.publish("b=1");
    assertThat(fixture.cases(3).get(0).stableId()).isEqualTo(stable);
  }

  @Test
  void seesNoChangeInTheSameFile() {
    fixture.publish("a=1", "b=1");
    UUID upload = fixture.stage("b=1", "a=1");
    CaseChanges changes =
        DATABASE.in(fixture.tenant, () -> fixture.imports.compare(upload, fixture.suite.id()));
    assertThat(changes).isEqualTo(new CaseChanges(0, 0, 0, 2));
  }

  @Test
  void namesBothLinesOfADoubledKey() {
    UUID upload = fixture.stage("a=1", "b=1");
    assertThat(
            DATABASE.in(
                fixture.tenant,
                () -> fixture.imports.stage(upload, List.of(RunFixture.row("b=9", 7)))))
        .containsExactly(new DoubledRow("b", 7, 2));
  }

  @Test
  void reportsMissingAndUnknownAnswers() {
    fixture.publish("a=1", "b=1", "c=1");
    Recording recording = fixture.recording("a", "zz", "c");
    RecordingMatch match =
        DATABASE.in(
            fixture.tenant, () -> fixture.recorded.match(recording.id(), fixture.suite.id(), 1));
    assertThat(match)
        .isEqualTo(
            new RecordingMatch(2, 1, 1, List.of("b"), List.of(new RecordingMatch.Line(2, "zz"))));
  }

  @Test
  void runsEveryItemOnceAndCompletes() {
    fixture.publish("a=1", "b=1", "c=1");
    UUID run = fixture.startRun(fixture.recording("a", "b"), fixture.recording("a", "b", "c"));
    assertThat(DATABASE.in(fixture.tenant, () -> fixture.preparation.prepare(run, NOW)))
        .hasValue(new Settled(6, List.of()));
    assertThat(DATABASE.in(fixture.tenant, () -> fixture.preparation.prepare(run, NOW))).isEmpty();

    UUID worker = UUID.randomUUID();
    List<ItemKey> keys = fixture.claim(worker, 100);
    assertThat(keys).hasSize(6);
    assertThat(fixture.claim(UUID.randomUUID(), 100)).isEmpty();

    List<FinishedItem> finished = fixture.grade(keys);
    assertThat(finished).filteredOn(f -> f.item().outcome() == Outcome.MISSING).hasSize(1);
    Settled done =
        DATABASE.in(fixture.tenant, () -> fixture.completion.complete(worker, finished, NOW));
    Settled again =
        DATABASE.in(fixture.tenant, () -> fixture.completion.complete(worker, finished, NOW));

    assertThat(done).isEqualTo(new Settled(6, List.of(new CompletedRun(run, 6, 6, 0))));
    assertThat(again).isEqualTo(new Settled(0, List.of()));
    Run state = fixture.run(run);
    assertThat(state.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(state.done()).isEqualTo(6);
    assertThat(fixture.outcomeRows(run)).hasSize(6);
    assertThat(DATABASE.in(fixture.tenant, () -> fixture.outcomes.gradersUsed(run)).unevenCases())
        .isZero();
  }

  @Test
  void takesNothingFromAWorkerWhoseLeaseMovedOn() {
    fixture.publish("a=1");
    UUID run = fixture.startRun(fixture.recording("a"));
    DATABASE.in(fixture.tenant, () -> fixture.preparation.prepare(run, NOW));
    UUID slow = UUID.randomUUID();
    List<ItemKey> keys =
        DATABASE.in(null, () -> RunFixture.keys(fixture.queue.claim(slow, 10, 5, -1)));
    UUID healthy = UUID.randomUUID();
    assertThat(fixture.claim(healthy, 10)).isEqualTo(keys);

    List<FinishedItem> finished = fixture.grade(keys);
    assertThat(DATABASE.in(fixture.tenant, () -> fixture.completion.complete(slow, finished, NOW)))
        .isEqualTo(new Settled(0, List.of()));
    assertThat(
            DATABASE.in(fixture.tenant, () -> fixture.completion.complete(healthy, finished, NOW)))
        .isEqualTo(new Settled(1, List.of(new CompletedRun(run, 1, 1, 0))));
    assertThat(fixture.outcomeRows(run)).hasSize(1);
  }

  @Test
  void givesAnItemUpAfterTheLastAttemptAndCompletesTheRun() {
    fixture.publish("a=1");
    UUID run = fixture.startRun(fixture.recording("a"));
    DATABASE.in(fixture.tenant, () -> fixture.preparation.prepare(run, NOW));
    UUID worker = UUID.randomUUID();
    List<ItemKey> keys = fixture.claim(worker, 10);
    Settled dead =
        DATABASE.in(
            fixture.tenant, () -> fixture.completion.release(worker, keys, "broken", 1, NOW));
    assertThat(dead).isEqualTo(new Settled(1, List.of(new CompletedRun(run, 1, 0, 1))));
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(fixture.run(run).dead()).isEqualTo(1);
  }
}
