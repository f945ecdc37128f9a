package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Classes that share a server would see each other's rows in a tenant of one name, but only where
 * the build happens to give both to one fork.
 */
class TenantsOfTestsTest {
  private static final Path SOURCES = Path.of("src/test/java/dev/arbiter/system");
  private static final Pattern SHARING = Pattern.compile("SharedProduct|@PageTest");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\b(?:owner|tenant)\\(|Terminal\\.of\\(product, |TENANT = )\\s*\"([^\"]+)\"");

  @Test
  void noTwoClassesOfTheSharedServerWorkInOneTenant() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith("IT.java")).toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(classesOf(sources)).hasSizeGreaterThan(50).allSatisfy(this::isOfOne);
  }

  private void isOfOne(String tenant, TreeSet<String> classes) {
    assertThat(classes).as(tenant).hasSize(1);
  }

  @Test
  void aNameIsFoundHoweverItIsWrittenAndOnlyWhereTheServerIsShared() {
    Map<String, TreeSet<String>> found =
        classesOf(
            Map.of(
                "A", "SharedProduct product.owner(\"One\") Terminal.of(product, \"Two\", folder)",
                "B", "@PageTest owner(\n \"ONE\") TENANT = \"Three\"",
                "C", "product.owner(\"One\")"));
    assertThat(found).containsOnlyKeys("one", "two", "three");
    assertThat(found.get("one")).containsExactly("A", "B");
  }

  /** Names of tenants, which their addresses take in small letters, and who works in them. */
  private static Map<String, TreeSet<String>> classesOf(Map<String, String> sources) {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    sources.forEach(
        (name, text) -> {
          for (String tenant : SHARING.matcher(text).find() ? named(text) : List.<String>of()) {
            found.computeIfAbsent(tenant, key -> new TreeSet<>()).add(name);
          }
        });
    return found;
  }

  private static List<String> named(String text) {
    List<String> names = new ArrayList<>();
    for (MatchResult match : (Iterable<MatchResult>) NAMED.matcher(text).results()::iterator) {
      names.add(match.group(1).toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
