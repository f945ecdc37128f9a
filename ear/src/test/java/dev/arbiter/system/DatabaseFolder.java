package dev.arbiter.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a home's database lies: beside the home if another user must be able to reach it. */
final class DatabaseFolder {
  private DatabaseFolder() {}

  static Path of(Path home) {
    Path elsewhere = home.resolve("database.location");
    try {
      return Files.exists(elsewhere)
          ? Path.of(Files.readString(elsewhere).strip())
          : home.resolve("database");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what would be left of a temporary home. */
  static void delete(Path home) {
    Path folder = of(home);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
