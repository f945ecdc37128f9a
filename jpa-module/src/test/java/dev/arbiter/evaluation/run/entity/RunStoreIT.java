package dev.arbiter.evaluation.run.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
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
  private static final RunStore.Criteria NEWEST_FIRST = new RunStore.Criteria(null, null, false);
  private static final RunStore.Criteria OLDEST_FIRST = new RunStore.Criteria(null, null, true);

  private final SuiteStore suites = DATABASE.store(SuiteStore.class);
  private final RunStore runs = DATABASE.store(RunStore.class);

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

  private static RunStore.Criteria named(String part) {
    return new RunStore.Criteria(null, part, false);
  }

  private static RunStore.Criteria ofStatus(RunStatus status) {
    return new RunStore.Criteria(status, null, false);
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
