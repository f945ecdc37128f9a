package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.entity.AssistantStore;
import dev.arbiter.evaluation.assistant.entity.RecordedAnswerStore;
import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.evaluation.assistant.entity.StagedAnswer;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.run.entity.OutcomeStore;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistant;
import dev.arbiter.evaluation.run.entity.RunEventStore;
import dev.arbiter.evaluation.run.entity.RunOrder;
import dev.arbiter.evaluation.run.entity.RunProgressStore;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.CaseImportStore;
import dev.arbiter.evaluation.suite.entity.CaseListStore;
import dev.arbiter.evaluation.suite.entity.StagedCase;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.evaluation.suite.type.CaseOrder;
import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.page.type.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Suites, recordings and runs on a real database, store by store, in one tenant at a time. */
final class RunFixture {

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final int QUANTUM = 5;

  private final StoreFixture database;
  final SuiteStore suites;
  private final CaseListStore listedCases;
  final CaseImportStore imports;
  final AssistantStore assistants;
  final RecordedAnswerStore recorded;
  final RunStore runs;
  final QueueStore queue;
  final PreparationStore preparation;
  final RecordedItemStore items;
  final CompletionStore completion;
  final OutcomeStore outcomes;
  final RunProgressStore progress;
  final RunEventStore events;

  UUID tenant;
  UUID project;
  Suite suite;

  RunFixture(StoreFixture database) {
    this.database = database;
    suites = database.store(SuiteStore.class);
    listedCases = database.store(CaseListStore.class);
    imports = database.store(CaseImportStore.class);
    assistants = database.store(AssistantStore.class);
    recorded = database.store(RecordedAnswerStore.class);
    runs = database.store(RunStore.class);
    queue = database.store(QueueStore.class);
    preparation = database.store(PreparationStore.class);
    items = database.store(RecordedItemStore.class);
    completion = database.store(CompletionStore.class);
    outcomes = database.store(OutcomeStore.class);
    progress = database.store(RunProgressStore.class);
    events = database.store(RunEventStore.class);
  }

  /** A new tenant with an empty suite; what other tests left in the queue is leased for good. */
  void newTenant() {
    drainQueue();
    newTenantBeside();
  }

  /** The same, but what waits in the queue goes on waiting. */
  void newTenantBeside() {
    tenant = UUID.randomUUID();
    project = UUID.randomUUID();
    newSuite();
  }

  /** Another empty suite of the tenant. */
  void newSuite() {
    suite = new Suite(UUID.randomUUID(), project, "suite " + UUID.randomUUID(), NOW);
    database.in(tenant, () -> suites.add(suite));
  }

  private void drainQueue() {
    while (!claim(UUID.randomUUID(), 1000).isEmpty()) {
      // Leased for good.
    }
  }

  CaseChanges publish(String... cases) {
    UUID upload = stage(cases);
    return database.in(
        tenant,
        () -> {
          Suite locked = suites.lock(suite.id()).orElseThrow();
          CaseChanges changes = imports.compare(upload, suite.id());
          int version = locked.nextVersion();
          imports.publish(upload, suite.id(), version);
          suites.add(new SuiteVersion(suite.id(), version, changes, NOW, null));
          imports.discard(upload);
          return changes;
        });
  }

  UUID stage(String... cases) {
    UUID upload = UUID.randomUUID();
    List<StagedCase> rows = new ArrayList<>();
    for (String text : cases) {
      rows.add(row(text, rows.size() + 1));
    }
    assertThat(database.in(tenant, () -> imports.stage(upload, rows))).isEmpty();
    return upload;
  }

  static StagedCase row(String text, long line) {
    String[] parts = text.split("=", 2);
    byte[] hash = parts[1].getBytes(StandardCharsets.UTF_8);
    return new StagedCase(
        parts[0], line, (int) line, parts[1], null, "1", null, "[]", "[]", "{}", hash);
  }

  /** Answers 1 to each of these cases. */
  Recording recording(String... keys) {
    return recording(key -> "1", keys);
  }

  /**
   * @param answer of a case by its key
   */
  Recording recording(UnaryOperator<String> answer, String... keys) {
    UUID assistant = UUID.randomUUID();
    Recording recording = new Recording(UUID.randomUUID(), assistant, suite.id(), 1, NOW, null);
    List<StagedAnswer> rows = new ArrayList<>();
    for (String key : keys) {
      rows.add(
          new StagedAnswer(
              key,
              1,
              rows.size() + 1,
              Outcome.ANSWERED,
              answer.apply(key),
              null,
              7L,
              null,
              null,
              null,
              "{}"));
    }
    database.in(
        tenant,
        () -> {
          assistants.add(
              new Assistant(assistant, project, assistant.toString(), AssistantKind.RECORDED, NOW));
          assistants.add(recording);
          assertThat(recorded.add(recording.id(), rows)).isEmpty();
        });
    return recording;
  }

  /** A run of middle priority whose items are still to be made. */
  UUID startRun(Recording... recordings) {
    return startRun(5, recordings);
  }

  UUID startRun(int priority, Recording... recordings) {
    RunOrder order =
        new RunOrder(UUID.randomUUID(), project, suite.id(), 1, priority, 1, "[]", null);
    List<RunAssistant> parts = new ArrayList<>();
    for (Recording recording : recordings) {
      parts.add(
          new RunAssistant(order.id(), recording.assistantId(), parts.size(), recording.id()));
    }
    database.in(tenant, () -> runs.add(new Run(order, NOW), parts));
    return order.id();
  }

  List<ItemKey> claim(UUID worker, int limit) {
    return database.in(null, () -> keys(queue.claim(worker, limit, QUANTUM, 600)));
  }

  static List<ItemKey> keys(List<ClaimedItem> claimed) {
    return claimed.stream().map(ClaimedItem::key).toList();
  }

  List<FinishedItem> grade(List<ItemKey> keys) {
    return database.in(tenant, () -> items.load(keys)).stream()
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

  Run run(UUID id) {
    return database.in(tenant, () -> runs.find(id)).orElseThrow().run();
  }

  List<OutcomeStore.OutcomeRow> outcomeRows(UUID run) {
    List<OutcomeStore.OutcomeRow> rows = new ArrayList<>();
    database.in(tenant, () -> outcomes.forEach(run, rows::add));
    return rows;
  }

  List<WholeCase> cases(int version) {
    PageRequest page = PageRequest.of(100, null);
    return database.in(
        tenant,
        () -> listedCases.whole(suite.id(), version, CaseCriteria.ALL, CaseOrder.FILE, page));
  }

  /** A run with its items made. */
  UUID preparedRun(Recording... recordings) {
    UUID run = startRun(recordings);
    prepare(run);
    return run;
  }

  int prepare(UUID run) {
    return database.in(tenant, () -> preparation.prepare(run, NOW)).map(Settled::items).orElse(-1);
  }

  /** Works off what can be claimed at once. */
  int work(int limit) {
    UUID worker = UUID.randomUUID();
    return complete(worker, claim(worker, limit));
  }

  int complete(UUID worker, List<ItemKey> keys) {
    List<FinishedItem> finished = grade(keys);
    return database.in(tenant, () -> completion.complete(worker, finished, NOW)).items();
  }

  List<RunEventStore.RunEventRow> eventsOf(UUID run) {
    return database.in(tenant, () -> events.after(run, 0, 500));
  }
}
