package dev.arbiter.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result as a page of the documentation, each of two tests with its part. {@code
 * -Darbiter.write=true} writes a part; else the committed one must be the same.
 */
enum MatrixPage {
  /** The beginning. */
  OUTSIDE(
      """
      # Isolation matrix

      Written by `IsolationMatrixIT`, which fails when this page differs from what it finds;
      `-Darbiter.write=true` writes it anew. Every table with a tenant in the catalogue is attacked
      in every way, as the application's role, with both walls, with each alone and with none.
      The walls are taken down from outside: row-level security by its owner in a clone of the
      database, the discriminator by a customizer of the test. Where nothing but a wall holds, the
      attack succeeds without it: so the attacks are real. Tables without an entity have no JPQL.
      """,
      List.of(Walls.values())),
  /** The rest. */
  CONTAINER(
      """
      ## In the container

      Written by `ContainerIsolationIT` in the same way. The attacks above, and those that need a
      container, run inside the shipped application, which a few classes of the test have been added
      to: with its transactions, its pool of connections, its listeners and its managed threads, on
      two tenants whose rows were made through the product's own interface. Row-level security is
      taken down by its owner while the server runs; the discriminator stays.
      """,
      List.of(Walls.BOTH, Walls.DISCRIMINATOR));

  private static final Path PAGE = Path.of("..", "docs", "reference", "isolation-matrix.md");
  private static final String BORDER = "\n## In the container\n";

  private final String preface;
  private final List<Walls> columns;

  MatrixPage(String preface, List<Walls> columns) {
    this.preface = preface;
    this.columns = columns;
  }

  /** One table, one attack, and what it came to with each of the walls. */
  record Row(String table, Attack attack, Map<Walls, Outcome> outcomes) {

    private String line(List<Walls> columns) {
      return "| `%s` | %s | %s |"
          .formatted(
              table,
              attack.name(),
              columns.stream()
                  .map(walls -> outcomes.get(walls).how())
                  .map(how -> how.equals("LEAK") ? "**LEAK**" : how)
                  .collect(Collectors.joining(" | ")));
    }
  }

  void compare(List<Row> rows) throws IOException {
    String mine = part(rows);
    if (Boolean.getBoolean("arbiter.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(
          PAGE, this == OUTSIDE ? mine + committed(CONTAINER) : committed(OUTSIDE) + "\n" + mine);
    }
    assertThat(committed(this).strip()).isEqualTo(mine.strip());
  }

  /** A part as it stands on the page; the second with the blank line before it. */
  private static String committed(MatrixPage part) throws IOException {
    String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    int border = page.indexOf(BORDER);
    int end = border < 0 ? page.length() : border;
    return part == OUTSIDE ? page.substring(0, end) : page.substring(end);
  }

  private String part(List<Row> rows) {
    long tables = rows.stream().map(Row::table).distinct().count();
    long attacks = rows.stream().map(row -> row.attack().name()).distinct().count();
    return """
        %s
        %d tables, %d attacks, %d runs: %d held, %d leaked, all as expected.

        | walls | held | leaked |
        |---|---|---|
        %s

        | table | attack | %s |
        |---|---|%s
        %s
        """
        .formatted(
            preface,
            tables,
            attacks,
            (long) rows.size() * columns.size(),
            count(rows, false),
            count(rows, true),
            columns.stream()
                .map(
                    walls ->
                        "| %s | %d | %d |"
                            .formatted(
                                label(walls), count(rows, walls, false), count(rows, walls, true)))
                .collect(Collectors.joining("\n")),
            columns.stream().map(MatrixPage::heading).collect(Collectors.joining(" | ")),
            "---|".repeat(columns.size()),
            rows.stream().map(row -> row.line(columns)).collect(Collectors.joining("\n")));
  }

  private static String label(Walls walls) {
    return walls == Walls.ROW_LEVEL_SECURITY ? "row-level security alone" : heading(walls);
  }

  private static String heading(Walls walls) {
    return switch (walls) {
      case BOTH -> "both";
      case ROW_LEVEL_SECURITY -> "RLS alone";
      case DISCRIMINATOR -> "discriminator alone";
      case NONE -> "none";
    };
  }

  private long count(List<Row> rows, boolean leaked) {
    return columns.stream().mapToLong(walls -> count(rows, walls, leaked)).sum();
  }

  private static long count(List<Row> rows, Walls walls, boolean leaked) {
    return rows.stream().filter(row -> row.outcomes().get(walls).leaked() == leaked).count();
  }
}
