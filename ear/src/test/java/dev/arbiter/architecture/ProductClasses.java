package dev.arbiter.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the modules before this one compiled. */
final class ProductClasses {

  static final List<Path> FOLDERS =
      Stream.of(
              "jpa-module",
              "ejb-module",
              "web-module",
              "server-config/database",
              "server-config/artemis-adapter",
              "server-config/launcher")
          .map(module -> Path.of("..").resolve(module).resolve("target").resolve("classes"))
          .toList();

  private ProductClasses() {}

  static JavaClasses load() {
    return new ClassFileImporter()
        .importPaths(FOLDERS.stream().filter(folder -> Files.isDirectory(folder)).toList());
  }
}
