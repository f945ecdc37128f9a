package dev.arbiter.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.server.database.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IsolationMatrixIT {

  @RegisterExtension static final TestDatabase WALLED = new TestDatabase();
  @RegisterExtension static final TestDatabase OPEN = new TestDatabase();

  private static final UUID ATTACKER = UUID.fromString("0199aaaa-0000-7000-8000-00000000000a");
  private static final UUID VICTIM = UUID.fromString("0199bbbb-0000-7000-8000-00000000000b");

  private static final Map<Walls, SeStage> STAGES = new EnumMap<>(Walls.class);
  private static final Map<String, Map<String, String>> VICTIM_ROWS = new HashMap<>();
  private static List<TenantTable> tables;
  private static FixtureRows rows;

  @BeforeAll
  static void build() throws SQLException {
    tables = Catalogue.tenantTables(WALLED.asOwner());
    rows = new FixtureRows(tables);
    for (TestDatabase database : List.of(WALLED, OPEN)) {
      fill(database.asSuperuser());
    }
    Walls.lower(OPEN.asOwner(), tables);
    for (Walls walls : Walls.values()) {
      TestDatabase database = walls.rowLevelSecurity() ? WALLED : OPEN;
      STAGES.put(
          walls, new SeStage(new OneConnection(database.asApp()), walls.discriminator(), Map.of()));
    }
  }

  @AfterAll
  static void close() {
    STAGES.values().forEach(SeStage::close);
  }

  private static void fill(DataSource superuser) throws SQLException {
    try (Connection connection = superuser.getConnection()) {
      connection.setAutoCommit(false);
      for (TenantTable table : tables) {
        Fixture.insertFirstThatFits(connection, rows.variants(table, ATTACKER, 1), table);
        VICTIM_ROWS.put(
            table.name(),
            Fixture.insertFirstThatFits(connection, rows.variants(table, VICTIM, 1), table));
      }
      connection.commit();
    }
  }

  @Test
  void findsTheTablesOfEachService() {
    assertThat(tables)
        .extracting(TenantTable::name)
        .contains("users.account", "evaluation.answer", "tenancy.tenant", "platform.audit_event");
  }

  @Test
  void everyAttackEndsAsExpectedWithEachOfTheWalls() throws IOException {
    List<MatrixPage.Row> results = new ArrayList<>();
    List<String> unexpected = new ArrayList<>();
    for (TenantTable table : tables) {
      Target target = target(table);
      for (Attack attack : attacks(target)) {
        Map<Walls, Outcome> outcomes = new EnumMap<>(Walls.class);
        for (Walls walls : Walls.values()) {
          Outcome outcome = attempt(attack, walls, target);
          outcomes.put(walls, outcome);
          if (outcome.leaked() != attack.expectedToLeak(walls, table.rights())) {
            unexpected.add(table.name() + ": " + attack.name() + " with " + walls + ": " + outcome);
          }
        }
        results.add(new MatrixPage.Row(table.name(), attack, outcomes));
      }
    }
    assertThat(unexpected).isEmpty();
    MatrixPage.OUTSIDE.compare(results);
  }

  private static Outcome attempt(Attack attack, Walls walls, Target target) {
    try {
      return attack.attempt().on(STAGES.get(walls), target);
    } catch (RuntimeException broken) {
      throw new IllegalStateException(
          target.table().name() + ": " + attack.name() + " with " + walls, broken);
    }
  }

  private static List<Attack> attacks(Target target) {
    return Stream.of(
            SqlAttacks.all(),
            InsertAttacks.all(),
            target.entity().isPresent() ? EntityAttacks.all() : List.<Attack>of())
        .flatMap(List::stream)
        .toList();
  }

  private static Target target(TenantTable table) {
    return new Target(
        table,
        Target.entity(STAGES.get(Walls.BOTH).metamodel(), table),
        rows,
        ATTACKER,
        VICTIM,
        VICTIM_ROWS.get(table.name()),
        1);
  }

  /** The control of "find after the other's managed update": why the shared cache is off. */
  @Test
  void aSharedCacheWouldAnswerPastRowLevelSecurity() {
    Target target =
        target(
            tables.stream()
                .filter(table -> table.name().equals("evaluation.suite"))
                .findAny()
                .orElseThrow());
    Map<String, Object> cached =
        Map.of(
            "jakarta.persistence.sharedCache.mode", "ALL",
            "eclipselink.cache.shared.default", "true",
            "eclipselink.multitenant.tenants-share-cache", "true");
    try (SeStage stage = new SeStage(new OneConnection(WALLED.asApp()), false, cached)) {
      EntityAttacks.touch(stage, target);
      EntityAttacks.touch(stage, target);
      assertThat(
              stage.outsideTransaction(ATTACKER, entities -> EntityAttacks.found(entities, target)))
          .isEqualTo(Outcome.leak());
    }
  }

  /** The control of the attacks that keys must hold: tables whose keys forget the tenant. */
  @Test
  void keysWithoutTheTenantWouldLeakPastBothWalls() throws SQLException {
    try (TestDatabase planted = new TestDatabase().open()) {
      PlantedTables.create(planted.asOwner());
      List<TenantTable> found =
          Catalogue.tenantTables(planted.asOwner()).stream()
              .filter(table -> table.name().startsWith("evaluation.planted"))
              .toList();
      FixtureRows plantedRows = new FixtureRows(found);
      TenantTable child = found.get(found.size() - 1);
      PlantedTables.fill(planted.asSuperuser(), found, plantedRows, List.of(ATTACKER, VICTIM));
      Target target =
          new Target(
              child,
              Optional.empty(),
              plantedRows,
              ATTACKER,
              VICTIM,
              plantedRows.row(child, VICTIM, 1),
              1);
      try (SeStage stage = new SeStage(new OneConnection(planted.asApp()), true, Map.of())) {
        assertThat(InsertAttacks.all())
            .filteredOn(attack -> attack.heldBy() == Attack.HeldBy.KEYS)
            .hasSize(2)
            .allMatch(attack -> attack.attempt().on(stage, target).leaked());
      }
    }
  }
}
