package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.run.entity.OutcomeStore;
import dev.arbiter.evaluation.run.entity.RunEventStore.RunEventRow;
import dev.arbiter.evaluation.run.entity.RunHoldStore;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.database.entity.StoreFixture;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunCommandsIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private final RunFixture fixture = new RunFixture(DATABASE);
  private UUID run;

  @BeforeEach
  void startARunOfFourItems() {
    fixture.newTenant();
    fixture.publish("a=1", "b=1", "c=1", "d=1");
    run = fixture.preparedRun(fixture.recording("a", "b", "c", "d"));
  }

  @Test
  void aPausedRunGivesNothingOutButTakesWhatWasUnderWay() {
    UUID worker = UUID.randomUUID();
    List<ItemKey> underWay = fixture.claim(worker, 1);
    assertThat(move(RunStatus.PAUSED, RunStatus.RUNNING)).isTrue();

    assertThat(fixture.claim(UUID.randomUUID(), 10)).isEmpty();
    assertThat(fixture.complete(worker, underWay)).isEqualTo(1);
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.PAUSED);

    assertThat(move(RunStatus.RUNNING, RunStatus.PAUSED)).isTrue();
    assertThat(fixture.work(10)).isEqualTo(3);
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void aRunThatIsPausedAtItsLastItemCompletesWithIt() {
    UUID worker = UUID.randomUUID();
    List<ItemKey> all = fixture.claim(worker, 10);
    move(RunStatus.PAUSED, RunStatus.RUNNING);
    fixture.complete(worker, all);
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void aCancelledRunKeepsItsAnswersAndGivesNothingOut() {
    assertThat(fixture.work(2)).isEqualTo(2);
    assertThat(move(RunStatus.CANCELLED, RunStatus.RUNNING)).isTrue();
    assertThat(fixture.claim(UUID.randomUUID(), 10)).isEmpty();
    assertThat(fixture.outcomeRows(run)).hasSize(2);
    assertThat(fixture.run(run).completedAt()).isNotNull();
    assertThat(move(RunStatus.RUNNING, RunStatus.PAUSED)).isFalse();
  }

  @Test
  void retryRevivesTheDeadOnly() {
    UUID worker = UUID.randomUUID();
    List<ItemKey> first = fixture.claim(worker, 1);
    DATABASE.in(
        fixture.tenant,
        () -> fixture.completion.release(worker, first, "broken", 1, RunFixture.NOW));
    assertThat(fixture.work(10)).isEqualTo(3);
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);

    assertThat(DATABASE.in(fixture.tenant, () -> fixture.progress.retry(run, RunFixture.NOW)))
        .isEqualTo(1);
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.RUNNING);
    assertThat(fixture.work(10)).isEqualTo(1);

    assertThat(fixture.run(run).dead()).isZero();
    assertThat(fixture.run(run).done()).isEqualTo(4);
    assertThat(fixture.outcomeRows(run)).hasSize(4);
  }

  @Test
  void regradeReplacesGradesAndAsksNobodyAgain() {
    fixture.work(10);
    String graders = "[{\"kind\":\"match\"}]";

    int again =
        DATABASE.in(
            fixture.tenant, () -> fixture.progress.regrade(run, graders, true, RunFixture.NOW));
    UUID worker = UUID.randomUUID();
    List<ItemKey> keys = fixture.claim(worker, 10);
    List<RecordedItem> loaded = DATABASE.in(fixture.tenant, () -> fixture.items.load(keys));
    List<FinishedItem> failed = loaded.stream().map(RunCommandsIT::failed).toList();
    DATABASE.in(fixture.tenant, () -> fixture.completion.complete(worker, failed, RunFixture.NOW));

    assertThat(again).isEqualTo(4);
    assertThat(loaded)
        .allMatch(RecordedItem::answered)
        .allMatch(item -> item.graders().equals("[]") && item.defaultGraders().equals(graders))
        .allMatch(item -> item.outcome() == Outcome.ANSWERED && item.answer().equals("1"));
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(fixture.run(run).grading()).isEqualTo(2);
    assertThat(fixture.outcomeRows(run))
        .hasSize(4)
        .extracting(OutcomeStore.OutcomeRow::passed)
        .containsOnly(false);
  }

  @Test
  void eventsAreNumberedWithoutAGapAndSumUpToTheRun() {
    fixture.work(1);
    move(RunStatus.PAUSED, RunStatus.RUNNING);
    move(RunStatus.RUNNING, RunStatus.PAUSED);
    fixture.work(10);

    List<RunEventRow> events = fixture.eventsOf(run);

    assertThat(events)
        .extracting(RunEventRow::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 5).boxed().toList());
    assertThat(events.stream().mapToInt(RunEventRow::finished).sum()).isEqualTo(4);
    assertThat(events)
        .extracting(RunEventRow::status)
        .containsExactly(
            RunStatus.RUNNING,
            RunStatus.RUNNING,
            RunStatus.PAUSED,
            RunStatus.RUNNING,
            RunStatus.COMPLETED);
    assertThat(DATABASE.in(fixture.tenant, () -> fixture.events.after(run, 3, 10)))
        .extracting(RunEventRow::seq)
        .containsExactly(4L, 5L);
    assertThat(DATABASE.in(UUID.randomUUID(), () -> fixture.events.after(run, 0, 10))).isEmpty();
  }

  @Test
  void aLivingWorkerKeepsItsItemsAndADeadOneLosesThem() {
    UUID living = UUID.randomUUID();
    UUID dead = UUID.randomUUID();
    DATABASE.in(null, () -> fixture.queue.claim(living, 2, 2, -1));
    assertThat(DATABASE.in(null, () -> fixture.queue.extend(List.of(living), 600))).isEqualTo(2);
    assertThat(DATABASE.in(null, () -> fixture.queue.claim(dead, 2, 2, -1))).hasSize(2);

    List<ClaimedItem> taken =
        DATABASE.in(null, () -> fixture.queue.claim(UUID.randomUUID(), 10, 10, 600));

    assertThat(taken).hasSize(2).extracting(ClaimedItem::attempts).containsOnly(2);
  }

  @Test
  void aHeldRunSaysWhyAndGoesOnUnlessAPersonPausedIt() {
    RunHoldStore holds = DATABASE.store(RunHoldStore.class);
    assertThat(hold(holds)).isTrue();
    assertThat(hold(holds)).as("it runs no more").isFalse();
    assertThat(fixture.run(run).problem()).isEqualTo("full");
    assertThat(fixture.claim(UUID.randomUUID(), 10)).isEmpty();
    assertThat(DATABASE.in(null, () -> fixture.queue.heldRuns(100)))
        .contains(new PreparingRun(fixture.tenant, run));

    assertThat(DATABASE.in(fixture.tenant, () -> holds.release(run, RunFixture.NOW))).isTrue();
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.RUNNING);
    assertThat(fixture.run(run).problem()).isNull();
    hold(holds);
    assertThat(DATABASE.in(fixture.tenant, () -> holds.keep(run, RunFixture.NOW))).isTrue();
    assertThat(DATABASE.in(fixture.tenant, () -> holds.release(run, RunFixture.NOW))).isFalse();

    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.PAUSED);
    assertThat(fixture.eventsOf(run))
        .extracting(RunEventRow::problem)
        .containsExactly(null, "full", null, "full", null);
  }

  @Test
  void aHeldRunThatCompletesByWhatWasUnderWayHasNoProblemAnyMore() {
    UUID worker = UUID.randomUUID();
    List<ItemKey> all = fixture.claim(worker, 10);
    hold(DATABASE.store(RunHoldStore.class));

    fixture.complete(worker, all);

    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(fixture.run(run).problem()).isNull();
    assertThat(DATABASE.in(null, () -> fixture.queue.heldRuns(100)))
        .doesNotContain(new PreparingRun(fixture.tenant, run));
  }

  @Test
  void anItemIsMarkedOnceAndOnlyByTheBatchThatHoldsIt() {
    UUID worker = UUID.randomUUID();
    ItemKey item = fixture.claim(worker, 1).get(0);
    assertThat(mark(UUID.randomUUID(), item)).as("not its batch").isFalse();
    assertThat(mark(worker, item)).isTrue();
    assertThat(mark(worker, item)).isFalse();
  }

  private boolean mark(UUID worker, ItemKey item) {
    return DATABASE.in(fixture.tenant, () -> fixture.completion.mark(worker, item, "suspect"));
  }

  private boolean hold(RunHoldStore holds) {
    return DATABASE.in(fixture.tenant, () -> holds.hold(run, "full", RunFixture.NOW));
  }

  private boolean move(RunStatus to, RunStatus from) {
    return DATABASE.in(
        fixture.tenant, () -> fixture.progress.move(run, to, null, RunFixture.NOW, from));
  }

  private static FinishedItem failed(RecordedItem item) {
    var row = new FinishedItem.GradeRow(item.key(), 0, "match", 0.0, false, "differs");
    return new FinishedItem(item, false, 0.0, 0, 0, 0, List.of(row));
  }
}
