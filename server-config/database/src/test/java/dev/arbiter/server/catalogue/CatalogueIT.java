package dev.arbiter.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.server.database.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  static List<CatalogueCheck> checks() {
    return CatalogueChecks.all();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void holdsForTheMigratedDatabase(CatalogueCheck check) throws SQLException {
    try (Connection connection = DATABASE.asSuperuser().getConnection()) {
      assertThat(check.problems(connection)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsItsPlantedFault(CatalogueCheck check) throws SQLException {
    try (Connection connection = DATABASE.asSuperuser().getConnection()) {
      plant(connection, check.plantedFault());
      assertThat(check.problems(connection)).isNotEmpty();
      connection.rollback();
    }
  }

  @Test
  void registersEveryDoor() throws SQLException, IOException {
    SortedMap<String, String> register = Register.file("/db/doors.properties");
    try (Connection connection = DATABASE.asSuperuser().getConnection()) {
      assertThat(Register.facts(register)).isEqualTo(Register.database(connection, Register.DOORS));
    }
    assertThat(register.values()).allMatch(value -> value.matches("[^|]+\\|\\s*\\S.+"));
    ReferencePage.compare("doors.md", ReferencePage.doors(register));
  }

  @Test
  void findsAnUnregisteredDoor() throws SQLException, IOException {
    SortedMap<String, String> register = Register.file("/db/doors.properties");
    try (Connection connection = DATABASE.asSuperuser().getConnection()) {
      plant(connection, "create policy open on evaluation.suite to arbiter_queue using (true)");
      assertThat(Register.database(connection, Register.DOORS).keySet())
          .contains("policy/evaluation.suite/open")
          .isNotEqualTo(register.keySet());
      connection.rollback();
    }
  }

  @Test
  void classifiesEveryColumn() throws SQLException, IOException {
    SortedMap<String, String> register = Register.file("/db/data-map.properties");
    try (Connection connection = DATABASE.asSuperuser().getConnection()) {
      assertThat(register.keySet())
          .isEqualTo(Register.database(connection, Register.COLUMNS).keySet());
    }
    assertThat(register.values()).isSubsetOf("none", "personal", "secret", "content");
    ReferencePage.compare("data-map.md", ReferencePage.dataMap(register));
  }

  @Test
  void findsAnUnclassifiedColumn() throws SQLException, IOException {
    SortedMap<String, String> register = Register.file("/db/data-map.properties");
    try (Connection connection = DATABASE.asSuperuser().getConnection()) {
      plant(connection, "alter table users.account add column shoe_size integer");
      assertThat(Register.database(connection, Register.COLUMNS).keySet())
          .isNotEqualTo(register.keySet());
      connection.rollback();
    }
  }

  private static void plant(Connection connection, String fault) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(fault);
    }
  }
}
