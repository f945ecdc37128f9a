package dev.arbiter.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Pages of the documentation that say what the registers say; {@code -Darbiter.write=true}. */
final class ReferencePage {

  private static final Path FOLDER = Path.of("..", "..", "docs", "reference");

  private ReferencePage() {}

  static void compare(String name, String text) throws IOException {
    Path page = FOLDER.resolve(name);
    if (Boolean.getBoolean("arbiter.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(page, text);
    }
    assertThat(page).hasContent(text);
  }

  static String doors(SortedMap<String, String> register) {
    return """
        # Doors

        Ways past the tenant's wall, all of them: written from `db/doors.properties`, which the
        catalogue test compares with the migrated database. A door is a role that nobody signs in
        as; its policies and rights cover just its tables, and only its definer functions, which
        return ids, verifiers and what nodes say of themselves, are open to the application.

        | what | who, and which right | why |
        |---|---|---|
        %s
        """
        .formatted(
            register.entrySet().stream()
                .map(entry -> "| `%s` | %s |".formatted(entry.getKey(), cells(entry.getValue())))
                .collect(Collectors.joining("\n")));
  }

  private static String cells(String value) {
    return Arrays.stream(value.split("\\|", 2))
        .map(String::strip)
        .collect(Collectors.joining(" | "));
  }

  static String dataMap(SortedMap<String, String> register) {
    Map<String, Map<String, String>> tables = new TreeMap<>();
    register.forEach(
        (column, kind) -> {
          int dot = column.lastIndexOf('.');
          tables
              .computeIfAbsent(column.substring(0, dot), table -> new TreeMap<>())
              .merge(kind, column.substring(dot + 1), (one, other) -> one + ", " + other);
        });
    return """
        # Data map

        What each column holds: written from `db/data-map.properties`, which the catalogue test
        compares with the migrated database; a column that is not classified fails the build.
        *Personal* says something of a person; *secret* opens something; *content* is what the
        organisation put in or got out, and may hold anything.

        | table | personal | secret | content | none of these |
        |---|---|---|---|---|
        %s
        """
        .formatted(
            tables.entrySet().stream()
                .map(table -> row(table.getKey(), table.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static String row(String table, Map<String, String> kinds) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            table,
            kinds.getOrDefault("personal", ""),
            kinds.getOrDefault("secret", ""),
            kinds.getOrDefault("content", ""),
            kinds.getOrDefault("none", ""));
  }
}
