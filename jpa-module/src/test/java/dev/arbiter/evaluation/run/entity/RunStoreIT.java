package dev.arbiter.evaluation.run.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.assistant.entity.Assistant;
import dev.arbiter.evaluation.assistant.entity.AssistantStore;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists of runs on a real database: what they hold, in which order, and where they go on. */
class RunStoreIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final RunStore.Criteria NEWEST_FIRST = criteria(null, null, false);
  private static final RunStore.Criteria OLDEST_FIRST = criteria(null, null, true);

  private final SuiteStore suites = DATABASE.store(SuiteStore.class);
  private final RunStore runs = DATABASE.store(RunStore.class);
  private final AssistantStore assistants = DATABASE.store(AssistantStore.class);

  private UUID tenant;
  private UUID project;
  private UUID first;
  private UUID twin;
  private UUID last;

  @BeforeEach
  void startRuns() {
    tenant = UUID.randomUUID();
    project = UUID.randomUUID();
    UUID support = suite("Support desk");
    UUID sales = suite("sales 100%");
    first = run(1, support, NOW);
    twin = run(2, sales, NOW);
    last = run(3, support, NOW.plusSeconds(1));
  }

  @Test
  void listsInBothDirections() {
    assertThat(list(NEWEST_FIRST, PageRequest.of(10, null))).containsExactly(last, twin, first);
    assertThat(list(OLDEST_FIRST, PageRequest.of(10, null))).containsExactly(first, twin, last);
  }

  @Test
  void goesOnBehindTheLastRowAmongRunsOfTheSameInstant() {
    String behindTwin = Cursor.of(NOW, twin).encode();

    assertThat(list(NEWEST_FIRST, PageRequest.of(10, behindTwin))).containsExactly(first);
    assertThat(list(OLDEST_FIRST, PageRequest.of(10, behindTwin))).containsExactly(last);
  }

  @Test
  void readsOneRowMoreThanAskedForToKnowWhetherThereAreMore() {
    assertThat(list(NEWEST_FIRST, PageRequest.of(1, null))).containsExactly(last, twin);
  }

  @Test
  void narrowsByPartsOfTheSuitesNameWithoutWildcards() {
    assertThat(list(named("DESK"), PageRequest.of(10, null))).containsExactly(last, first);
    assertThat(list(named("100%"), PageRequest.of(10, null))).containsExactly(twin);
    assertThat(list(named("s%s"), PageRequest.of(10, null))).isEmpty();
  }

  @Test
  void narrowsByStatus() {
    assertThat(list(ofStatus(RunStatus.PREPARING), PageRequest.of(10, null))).hasSize(3);
    assertThat(list(ofStatus(RunStatus.COMPLETED), PageRequest.of(10, null))).isEmpty();
  }

  @Test
  void narrowsByTheSuite() {
    UUID suite = DATABASE.in(tenant, () -> runs.find(first)).orElseThrow().run().suiteId();
    RunStore.Criteria ofSuite = new RunStore.Criteria(null, null, suite, null, null, null, false);

    assertThat(list(ofSuite, PageRequest.of(10, null))).containsExactly(last, first);
  }

  @Test
  void narrowsByTheTimeOfTheOrder() {
    assertThat(list(between(NOW.plusSeconds(1), null), PageRequest.of(10, null)))
        .containsExactly(last);
    assertThat(list(between(null, NOW.plusSeconds(1)), PageRequest.of(10, null)))
        .containsExactly(twin, first);
    assertThat(list(between(NOW, NOW), PageRequest.of(10, null))).isEmpty();
  }

  @Test
  void narrowsByWhoTakesPart() {
    UUID run = runWith("Copilot 100%");

    assertThat(list(of("PILOT 100%"), PageRequest.of(10, null))).containsExactly(run);
    assertThat(list(of("%"), PageRequest.of(10, null))).containsExactly(run);
    assertThat(list(of("chat"), PageRequest.of(10, null))).isEmpty();
  }

  @Test
  void narrowsByNamesThatVeryManyHave() throws SQLException {
    UUID run = runWith("Copilot");
    manyMore(
        "insert into evaluation.suite (tenant_id, id, project_id, name)"
            + " select ?, gen_random_uuid(), ?, 'Desk ' || i from generate_series(1, 1100) i");
    manyMore(
        "insert into evaluation.assistant (tenant_id, id, project_id, name, kind)"
            + " select ?, gen_random_uuid(), ?, 'Pilot ' || i, 'MANUAL'"
            + " from generate_series(1, 1100) i");

    assertThat(list(named("DESK"), PageRequest.of(10, null))).containsExactly(last, first);
    assertThat(list(of("PILOT"), PageRequest.of(10, null))).containsExactly(run);
  }

  private UUID runWith(String name) {
    UUID assistant = UUID.randomUUID();
    DATABASE.in(
        tenant,
        () -> assistants.add(new Assistant(assistant, project, name, AssistantKind.MANUAL, NOW)));
    RunOrder order = new RunOrder(new UUID(0, 4), project, suite("hr"), 1, 5, 1, "[]", null);
    RunAssistant one = new RunAssistant(order.id(), assistant, 0, null);
    DATABASE.in(tenant, () -> runs.add(new Run(order, NOW), List.of(one)));
    return order.id();
  }

  private void manyMore(String sql) throws SQLException {
    try (Connection connection = DATABASE.database().asSuperuser().getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, tenant);
      insert.setObject(2, project);
      insert.execute();
    }
  }

  private static RunStore.Criteria between(Instant from, Instant to) {
    return new RunStore.Criteria(null, null, null, null, from, to, false);
  }

  private static RunStore.Criteria of(String assistant) {
    return new RunStore.Criteria(null, null, null, assistant, null, null, false);
  }

  @Test
  void keepsToTheProjectAndTheTenant() {
    PageRequest page = PageRequest.of(10, null);
    UUID otherProject = UUID.randomUUID();
    UUID otherTenant = UUID.randomUUID();

    assertThat(DATABASE.in(tenant, () -> runs.list(otherProject, NEWEST_FIRST, page))).isEmpty();
    assertThat(DATABASE.in(otherTenant, () -> runs.list(project, NEWEST_FIRST, page))).isEmpty();
  }

  @Test
  void knowsTheSuitesName() {
    assertThat(
            DATABASE.in(tenant, () -> runs.list(project, named("desk"), PageRequest.of(1, null))))
        .extracting(RunRow::suiteName)
        .containsOnly("Support desk");
  }

  private List<UUID> list(RunStore.Criteria criteria, PageRequest page) {
    return DATABASE.in(tenant, () -> runs.list(project, criteria, page)).stream()
        .map(row -> row.run().id())
        .toList();
  }

  private static RunStore.Criteria criteria(
      RunStatus status, String suiteName, boolean oldestFirst) {
    return new RunStore.Criteria(status, suiteName, null, null, null, null, oldestFirst);
  }

  private static RunStore.Criteria named(String part) {
    return criteria(null, part, false);
  }

  private static RunStore.Criteria ofStatus(RunStatus status) {
    return criteria(status, null, false);
  }

  private UUID suite(String name) {
    Suite suite = new Suite(UUID.randomUUID(), project, name, NOW);
    DATABASE.in(
        tenant,
        () -> {
          suites.add(suite);
          suites.add(
              new SuiteVersion(
                  suite.id(), suite.nextVersion(), new CaseChanges(0, 0, 0, 0), NOW, null));
        });
    return suite.id();
  }

  private UUID run(int rank, UUID suite, Instant createdAt) {
    RunOrder order = new RunOrder(new UUID(0, rank), project, suite, 1, 5, 1, "[]", null);
    DATABASE.in(tenant, () -> runs.add(new Run(order, createdAt), List.of()));
    return order.id();
  }
}
