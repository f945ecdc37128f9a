package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.manual.entity.ManualItemStore;
import dev.arbiter.evaluation.manual.entity.ManualItemStore.Counts;
import dev.arbiter.evaluation.manual.entity.ManualItemStore.Task;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistant;
import dev.arbiter.evaluation.run.entity.RunOrder;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.database.entity.StoreFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManualItemsIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Instant NOW = RunFixture.NOW;
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(30));

  private final RunFixture fixture = new RunFixture(DATABASE);
  private final ManualItemStore store = DATABASE.store(ManualItemStore.class);
  private final UUID assistant = UUID.randomUUID();
  private final UUID ann = UUID.randomUUID();
  private final UUID ben = UUID.randomUUID();
  private UUID run;

  @BeforeEach
  void startARun() {
    fixture.newTenant();
    fixture.publish("a=1", "b=1");
    RunOrder order =
        new RunOrder(UUID.randomUUID(), fixture.project, fixture.suite.id(), 1, 5, 1, "[]", null);
    run = order.id();
    DATABASE.in(
        fixture.tenant,
        () -> {
          fixture.assistants.add(
              new Assistant(assistant, fixture.project, "by hand", AssistantKind.MANUAL, NOW));
          fixture.runs.add(new Run(order, NOW), List.of(new RunAssistant(run, assistant, 0, null)));
        });
    fixture.prepare(run);
  }

  @Test
  void workersLeaveItemsToPeople() {
    assertThat(fixture.claim(UUID.randomUUID(), 10)).isEmpty();
    assertThat(counts(NOW)).isEqualTo(new Counts(2, 0, 0));
  }

  @Test
  void twoPeopleGetDifferentCasesAndEachTheirOwnAgain() {
    Task anns = take(ann, NOW).orElseThrow();
    Task bens = take(ben, NOW).orElseThrow();

    assertThat(anns.key()).isEqualTo("a");
    assertThat(bens.key()).isEqualTo("b");
    assertThat(take(ann, NOW)).contains(anns);
    assertThat(take(UUID.randomUUID(), NOW)).isEmpty();
    assertThat(counts(NOW)).isEqualTo(new Counts(2, 2, 0));
  }

  @Test
  void acaseWhosePersonDoesNotComeBackIsFreeAgain() {
    Task anns = take(ann, NOW).orElseThrow();
    take(ben, NOW);
    assertThat(take(UUID.randomUUID(), LATER.plusSeconds(1))).contains(anns);
  }

  @Test
  void aGivenAnswerIsGradedAndCompletesTheRun() {
    for (UUID person : List.of(ann, ben)) {
      Task task = take(person, NOW).orElseThrow();
      ItemKey key = new ItemKey(run, task.caseId(), assistant, 1);
      assertThat(DATABASE.in(fixture.tenant, () -> store.holder(key)))
          .contains(new ManualItemStore.Holder(person, LATER));
      DATABASE.in(
          fixture.tenant, () -> store.answer(key, person, Outcome.ANSWERED, "1", 900L, NOW));
      assertThat(DATABASE.in(fixture.tenant, () -> store.holder(key))).isEmpty();
    }
    assertThat(fixture.work(10)).isEqualTo(2);

    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(fixture.outcomeRows(run)).hasSize(2).allMatch(row -> row.passed());
    assertThat(counts(NOW)).isEqualTo(new Counts(0, 0, 2));
  }

  @Test
  void onlyTheHolderGivesACaseBack() {
    Task task = take(ann, NOW).orElseThrow();
    ItemKey key = new ItemKey(run, task.caseId(), assistant, 1);

    DATABASE.in(fixture.tenant, () -> store.release(key, ben));
    assertThat(counts(NOW).held()).isEqualTo(1);
    DATABASE.in(fixture.tenant, () -> store.release(key, ann));
    assertThat(counts(NOW).held()).isZero();
  }

  @Test
  void anotherTenantSeesTakesAndGivesNothing() {
    Task task = take(ann, NOW).orElseThrow();
    ItemKey key = new ItemKey(run, task.caseId(), assistant, 1);
    UUID stranger = UUID.randomUUID();

    assertThat(DATABASE.in(stranger, () -> store.take(run, assistant, ben, NOW, LATER))).isEmpty();
    assertThat(DATABASE.in(stranger, () -> store.holder(key))).isEmpty();
    assertThat(DATABASE.in(stranger, () -> store.counts(run, assistant, NOW)))
        .isEqualTo(new Counts(0, 0, 0));
  }

  private Optional<Task> take(UUID person, Instant now) {
    return DATABASE.in(
        fixture.tenant,
        () -> store.take(run, assistant, person, now, now.plus(Duration.ofMinutes(30))));
  }

  private Counts counts(Instant now) {
    return DATABASE.in(fixture.tenant, () -> store.counts(run, assistant, now));
  }
}
