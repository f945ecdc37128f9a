package dev.arbiter.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The test's side of the attacks in the container: what they need and what they came to. */
public final class ContainerMatrix {

  private static final Path CLASSES = Path.of("target", "test-classes");

  private final List<TenantTable> tables;
  private final Map<String, MatrixPage.Row> rows = new LinkedHashMap<>();
  private final List<String> unexpected = new ArrayList<>();

  /** For the tables of a database. */
  public ContainerMatrix(DataSource owner) throws SQLException {
    this.tables = Catalogue.tenantTables(owner);
  }

  /** The pool's size that the attacks count on. */
  public static int poolSize() {
    return ContainerStage.POOL;
  }

  /** Address of the intruder. */
  public static String path() {
    return "assets/intruder";
  }

  /** Copies the intruder's classes into a folder of classes: all that need no test library. */
  public static void addTo(Path classes) throws IOException {
    String folder = ContainerMatrix.class.getPackageName().replace('.', '/');
    Path target = Files.createDirectories(classes.resolve(folder));
    try (Stream<Path> files = Files.list(CLASSES.resolve(folder))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.matches("(IsolationMatrixIT|MatrixPage|ContainerMatrix)\\b.*")) {
          Files.copy(file, target.resolve(name));
        }
      }
    }
  }

  /** Gives each tenant a row in the tables where the work of the product has left none. */
  public void fill(DataSource superuser, UUID... tenants) throws SQLException {
    FixtureRows fixture = new FixtureRows(tables);
    try (Connection connection = superuser.getConnection()) {
      connection.setAutoCommit(false);
      for (TenantTable table : tables) {
        for (UUID tenant : tenants) {
          if (isEmpty(connection, table, tenant)) {
            List<Map<String, String>> variants = fixture.variants(table, tenant, 1);
            for (TenantTable.ForeignKey key : table.foreignKeys()) {
              Map<String, String> parent = parent(connection, key, tenant);
              variants.forEach(row -> row.putAll(parent));
            }
            Fixture.insertFirstThatFits(connection, variants, table);
          }
        }
      }
      connection.commit();
    }
  }

  private static boolean isEmpty(Connection connection, TenantTable table, UUID tenant)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from " + table.name() + " where tenant_id = ?")) {
      query.setObject(1, tenant);
      try (ResultSet row = query.executeQuery()) {
        return !row.next();
      }
    }
  }

  private static Map<String, String> parent(
      Connection connection, TenantTable.ForeignKey key, UUID tenant) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select %s from %s where tenant_id = ? limit 1"
                .formatted(String.join(", ", key.referenced()), key.parent()))) {
      query.setObject(1, tenant);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
          values.put(key.columns().get(i), row.getString(i + 1));
        }
        return values;
      }
    }
  }

  /** Takes row-level security down. */
  public void lower(DataSource owner) throws SQLException {
    Walls.lower(owner, tables);
  }

  /** Puts it back. */
  public void raise(DataSource owner) throws SQLException {
    Walls.raise(owner, tables);
  }

  /**
   * Takes what the intruder printed.
   *
   * @param rowLevelSecurity whether it stood
   */
  public void add(boolean rowLevelSecurity, String printed) {
    Walls walls = rowLevelSecurity ? Walls.BOTH : Walls.DISCRIMINATOR;
    for (String line : printed.lines().toList()) {
      String[] parts = line.split("\t", -1);
      TenantTable table =
          tables.stream().filter(t -> t.name().equals(parts[0])).findAny().orElseThrow();
      Attack attack =
          IntruderServlet.attacks(true).stream()
              .filter(a -> a.name().equals(parts[1]))
              .findAny()
              .orElseThrow();
      Outcome outcome = new Outcome(parts[2].equals("LEAK"), parts[2]);
      if (outcome.leaked() != attack.expectedToLeak(walls, table.rights())
          || outcome.how().startsWith("BROKEN")
          || outcome.how().startsWith("not ")) {
        unexpected.add(table.name() + ": " + attack.name() + " with " + walls + ": " + parts[2]);
      }
      rows.computeIfAbsent(
              parts[0] + parts[1],
              key -> new MatrixPage.Row(table.name(), attack, new EnumMap<>(Walls.class)))
          .outcomes()
          .put(walls, outcome);
    }
  }

  /** Attacks that did not end as they should. */
  public List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  /** Tables that were attacked. */
  public List<String> attacked() {
    return rows.values().stream().map(MatrixPage.Row::table).distinct().toList();
  }

  /** Compares the result with the page of the documentation, or writes it. */
  public void comparePage() throws IOException {
    MatrixPage.CONTAINER.compare(List.copyOf(rows.values()));
  }
}
