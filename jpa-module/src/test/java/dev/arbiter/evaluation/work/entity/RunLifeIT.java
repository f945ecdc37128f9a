package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.entity.AssistantStore;
import dev.arbiter.evaluation.assistant.entity.RecordedAnswerStore;
import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.evaluation.assistant.entity.RecordingMatch;
import dev.arbiter.evaluation.assistant.entity.StagedAnswer;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.run.entity.OutcomeStore;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistant;
import dev.arbiter.evaluation.run.entity.RunOrder;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.CaseImportStore;
import dev.arbiter.evaluation.suite.entity.StagedCase;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.evaluation.suite.entity.TestCase;
import dev.arbiter.evaluation.transfer.type.DoubledRow;
import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.page.type.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A suite from its import to the outcomes of a run, store by store, on a real database. */
class RunLifeIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final PageRequest PAGE = PageRequest.of(100, null);

  private final SuiteStore suites = DATABASE.store(SuiteStore.class);
  private final CaseImportStore imports = DATABASE.store(CaseImportStore.class);
  private final AssistantStore assistants = DATABASE.store(AssistantStore.class);
  private final RecordedAnswerStore recorded = DATABASE.store(RecordedAnswerStore.class);
  private final RunStore runs = DATABASE.store(RunStore.class);
  private final QueueStore queue = DATABASE.store(QueueStore.class);
  private final PreparationStore preparation = DATABASE.store(PreparationStore.class);
  private final RecordedItemStore items = DATABASE.store(RecordedItemStore.class);
  private final CompletionStore completion = DATABASE.store(CompletionStore.class);
  private final OutcomeStore outcomes = DATABASE.store(OutcomeStore.class);

  private UUID tenant;
  private UUID project;
  private Suite suite;

  @BeforeEach
  void makeSuite() {
    drainQueue();
    tenant = UUID.randomUUID();
    project = UUID.randomUUID();
    suite = new Suite(UUID.randomUUID(), project, "support", NOW);
    DATABASE.in(tenant, () -> suites.add(suite));
  }

  @Test
  void keepsRevisionsThatDidNotChangeAndStableIdsOfThoseThatDid() {
    publish("a=1", "b=1", "c=1");
    List<TestCase> first = cases(1);

    CaseChanges changes = publish("a=1", "b=2", "d=1");
    List<TestCase> second = cases(2);
    assertThat(changes).isEqualTo(new CaseChanges(1, 1, 1, 1));
    assertThat(first).extracting(TestCase::key).containsExactly("a", "b", "c");
    assertThat(second).extracting(TestCase::key).containsExactly("a", "b", "d");
    assertThat(second.get(0).id()).isEqualTo(first.get(0).id());
    assertThat(second.get(1).id()).isNotEqualTo(first.get(1).id());
    assertThat(second.get(1).stableId()).isEqualTo(first.get(1).stableId());
    assertThat(cases(1))
        .extracting(TestCase::id)
        .containsExactlyElementsOf(first.stream().map(TestCase::id).toList());
  }

  @Test
  void givesACaseThatComesBackItsOldStableId() {
    publish("a=1", "b=1");
    UUID stable = cases(1).get(1).stableId();
    publish("a=1");
    publish("b=1");
    assertThat(cases(3).get(0).stableId()).isEqualTo(stable);
  }

  @Test
  void seesNoChangeInTheSameFile() {
    publish("a=1", "b=1");
    UUID upload = stage("b=1", "a=1");
    CaseChanges changes = DATABASE.in(tenant, () -> imports.compare(upload, suite.id()));
    assertThat(changes).isEqualTo(new CaseChanges(0, 0, 0, 2));
  }

  @Test
  void namesBothLinesOfADoubledKey() {
    UUID upload = stage("a=1", "b=1");
    assertThat(DATABASE.in(tenant, () -> imports.stage(upload, List.of(row("b=9", 7)))))
        .containsExactly(new DoubledRow("b", 7, 2));
  }

  @Test
  void reportsMissingAndUnknownAnswers() {
    publish("a=1", "b=1", "c=1");
    Recording recording = recording("a", "zz", "c");
    RecordingMatch match = DATABASE.in(tenant, () -> recorded.match(recording.id(), suite.id(), 1));
    assertThat(match)
        .isEqualTo(
            new RecordingMatch(2, 1, 1, List.of("b"), List.of(new RecordingMatch.Line(2, "zz"))));
  }

  @Test
  void runsEveryItemOnceAndCompletes() {
    publish("a=1", "b=1", "c=1");
    UUID run = startRun(recording("a", "b"), recording("a", "b", "c"));
    assertThat(DATABASE.in(tenant, () -> preparation.prepare(run, NOW))).isEqualTo(6);
    assertThat(DATABASE.in(tenant, () -> preparation.prepare(run, NOW))).isEqualTo(-1);

    UUID worker = UUID.randomUUID();
    List<ItemKey> keys = claim(worker, 100);
    assertThat(keys).hasSize(6);
    assertThat(claim(UUID.randomUUID(), 100)).isEmpty();

    List<FinishedItem> finished = grade(keys);
    assertThat(finished).filteredOn(f -> f.item().outcome() == Outcome.MISSING).hasSize(1);
    int done = DATABASE.in(tenant, () -> completion.complete(worker, finished, NOW));
    int again = DATABASE.in(tenant, () -> completion.complete(worker, finished, NOW));

    assertThat(done).isEqualTo(6);
    assertThat(again).isZero();
    Run state = run(run);
    assertThat(state.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(state.done()).isEqualTo(6);
    assertThat(outcomeRows(run)).hasSize(6);
    assertThat(DATABASE.in(tenant, () -> outcomes.unevenCases(run))).isZero();
  }

  @Test
  void takesNothingFromAWorkerWhoseLeaseMovedOn() {
    publish("a=1");
    UUID run = startRun(recording("a"));
    DATABASE.in(tenant, () -> preparation.prepare(run, NOW));
    UUID slow = UUID.randomUUID();
    List<ItemKey> keys = DATABASE.in(null, () -> keys(queue.claim(slow, 10, -1)));
    UUID healthy = UUID.randomUUID();
    assertThat(claim(healthy, 10)).isEqualTo(keys);

    List<FinishedItem> finished = grade(keys);
    assertThat(DATABASE.in(tenant, () -> completion.complete(slow, finished, NOW))).isZero();
    assertThat(DATABASE.in(tenant, () -> completion.complete(healthy, finished, NOW))).isEqualTo(1);
    assertThat(outcomeRows(run)).hasSize(1);
  }

  @Test
  void givesAnItemUpAfterTheLastAttemptAndCompletesTheRun() {
    publish("a=1");
    UUID run = startRun(recording("a"));
    DATABASE.in(tenant, () -> preparation.prepare(run, NOW));
    UUID worker = UUID.randomUUID();
    List<ItemKey> keys = claim(worker, 10);
    int dead = DATABASE.in(tenant, () -> completion.release(worker, keys, "broken", 1, NOW));
    assertThat(dead).isEqualTo(1);
    assertThat(run(run).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(run(run).dead()).isEqualTo(1);
  }

  @Test
  void servesALateSmallTenantBeforeTheRestOfALargeOne() {
    publish(IntStream.range(0, 50).mapToObj(i -> "k" + i + "=1").toArray(String[]::new));
    UUID large = startRun(recording("k0"));
    DATABASE.in(tenant, () -> preparation.prepare(large, NOW));
    assertThat(claim(UUID.randomUUID(), 5)).hasSize(5);
    tenant = UUID.randomUUID();
    suite = new Suite(UUID.randomUUID(), project, "small", NOW);
    DATABASE.in(tenant, () -> suites.add(suite));
    publish("a=1", "b=1");
    UUID small = startRun(recording("a"));
    DATABASE.in(tenant, () -> preparation.prepare(small, NOW));

    List<ItemKey> next = claim(UUID.randomUUID(), 5);

    assertThat(next).filteredOn(key -> key.runId().equals(small)).hasSize(2);
  }

  private void drainQueue() {
    while (!claim(UUID.randomUUID(), 1000).isEmpty()) {
      // Leased for good.
    }
  }

  private CaseChanges publish(String... cases) {
    UUID upload = stage(cases);
    return DATABASE.in(
        tenant,
        () -> {
          Suite locked = suites.lockByName(project, suite.name()).orElseThrow();
          CaseChanges changes = imports.compare(upload, suite.id());
          int version = locked.nextVersion();
          imports.publish(upload, suite.id(), version);
          suites.add(new SuiteVersion(suite.id(), version, changes, NOW, null));
          imports.discard(upload);
          return changes;
        });
  }

  private UUID stage(String... cases) {
    UUID upload = UUID.randomUUID();
    List<StagedCase> rows = new ArrayList<>();
    for (String text : cases) {
      rows.add(row(text, rows.size() + 1));
    }
    assertThat(DATABASE.in(tenant, () -> imports.stage(upload, rows))).isEmpty();
    return upload;
  }

  private static StagedCase row(String text, long line) {
    String[] parts = text.split("=", 2);
    byte[] hash = parts[1].getBytes(StandardCharsets.UTF_8);
    return new StagedCase(
        parts[0], line, (int) line, parts[1], null, "1", null, "[]", "[]", "{}", hash);
  }

  private Recording recording(String... keys) {
    UUID assistant = UUID.randomUUID();
    Recording recording = new Recording(UUID.randomUUID(), assistant, suite.id(), 1, NOW, null);
    List<StagedAnswer> rows = new ArrayList<>();
    for (String key : keys) {
      rows.add(
          new StagedAnswer(
              key, 1, rows.size() + 1, Outcome.ANSWERED, "1", null, 7L, null, null, null, "{}"));
    }
    DATABASE.in(
        tenant,
        () -> {
          assistants.add(
              new Assistant(assistant, project, assistant.toString(), AssistantKind.RECORDED, NOW));
          assistants.add(recording);
          assertThat(recorded.add(recording.id(), rows)).isEmpty();
        });
    return recording;
  }

  private UUID startRun(Recording... recordings) {
    RunOrder order = new RunOrder(UUID.randomUUID(), project, suite.id(), 1, 5, 1, "[]", null);
    List<RunAssistant> parts = new ArrayList<>();
    for (Recording recording : recordings) {
      parts.add(
          new RunAssistant(order.id(), recording.assistantId(), parts.size(), recording.id()));
    }
    DATABASE.in(tenant, () -> runs.add(new Run(order, NOW), parts));
    return order.id();
  }

  private List<ItemKey> claim(UUID worker, int limit) {
    return DATABASE.in(null, () -> keys(queue.claim(worker, limit, 600)));
  }

  private static List<ItemKey> keys(List<ClaimedItem> claimed) {
    return claimed.stream().map(ClaimedItem::key).toList();
  }

  private List<FinishedItem> grade(List<ItemKey> keys) {
    return DATABASE.in(tenant, () -> items.load(keys)).stream()
        .map(
            item -> {
              if (!item.outcome().isGraded()) {
                return new FinishedItem(item, null, null, 0, 0, 0, List.of());
              }
              var row = new FinishedItem.GradeRow(item.key(), 0, "exact", 1.0, true, "equal");
              return new FinishedItem(item, true, 1.0, 0, 0, 0, List.of(row));
            })
        .toList();
  }

  private Run run(UUID id) {
    return DATABASE.in(tenant, () -> runs.find(id)).orElseThrow().run();
  }

  private List<OutcomeStore.OutcomeRow> outcomeRows(UUID run) {
    List<OutcomeStore.OutcomeRow> rows = new ArrayList<>();
    DATABASE.in(tenant, () -> outcomes.forEach(run, rows::add));
    return rows;
  }

  private List<TestCase> cases(int version) {
    return DATABASE.in(tenant, () -> suites.cases(suite.id(), version, PAGE));
  }
}
