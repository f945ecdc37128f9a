package dev.arbiter.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Planted faults: {@code src/test/mutants/<rule>/<module>/dev/arbiter/...} breaks that rule on
 * purpose, and is compiled when the test runs so that it is never part of anything else.
 */
final class Mutants {

  private static final Path SOURCES = Path.of("src", "test", "mutants");
  private static final Path CLASSES = Path.of("target", "mutants");

  private Mutants() {}

  /** The rules for which a fault is planted. */
  static Set<String> rules() throws IOException {
    return names(SOURCES);
  }

  /** The classes of one rule's faults. */
  static JavaClasses compile(String rule) throws IOException {
    Path classes = CLASSES.resolve(rule);
    for (String module : names(SOURCES.resolve(rule))) {
      compile(SOURCES.resolve(rule).resolve(module), classes.resolve(module));
    }
    return new ClassFileImporter().importPath(classes);
  }

  private static void compile(Path sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> found = Files.walk(sources)) {
      List<Path> java = found.filter(path -> path.toString().endsWith(".java")).toList();
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(java);
      List<String> options =
          List.of("-d", classes.toString(), "-proc:none", "-classpath", classPath());
      if (!compiler.getTask(null, files, null, options, null, units).call()) {
        throw new IllegalStateException(sources + " does not compile");
      }
    }
  }

  /** In an EAR's tests the modules come as archives or folders, as the build has got to. */
  private static String classPath() {
    return Stream.concat(
            ProductClasses.FOLDERS.stream().map(Path::toString),
            Stream.of(System.getProperty("java.class.path")))
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
