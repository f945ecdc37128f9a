package dev.arbiter.platform.error.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  /** A code is the first literal of a problem's factory, or of one of the body's. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:ProblemException\\s*\\.\\s*(?:invalid|conflict)\\(|"
              + "ProblemException\\(\\s*(?:ProblemException\\s*\\.\\s*)?(?:Kind\\s*\\.\\s*)?"
              + "[A-Z_]+,|\\.body\\(\\s*[0-9]+,|-> (?=\"[a-z-]+\\.[a-z-]+\";))"
              + "\\s*\"([a-z0-9.-]+)\"");

  private static final List<String> MODULES = List.of("jpa-module", "ejb-module", "web-module");

  @Test
  void everyCodeOfTheSourcesHasTitleAndDetail() {
    Set<String> codes = codesOfSources();
    assertThat(codes).as("the pattern finds them").contains("page.limit", "internal", "forbidden");

    Properties texts = texts();
    assertThat(codes)
        .filteredOn(
            code -> !texts.containsKey(code + ".title") || !texts.containsKey(code + ".detail"))
        .isEmpty();
  }

  @Test
  void everyTextHasItsPair() {
    Set<String> keys = texts().stringPropertyNames();

    assertThat(keys)
        .allSatisfy(
            key -> {
              String code = key.replaceAll("\\.(title|detail)$", "");
              assertThat(keys).contains(code + ".title", code + ".detail");
            });
  }

  @Test
  void fillsPlaceholdersWithPlainNumbers() {
    assertThat(ProblemTexts.detail("body.too-large", List.of(1048576L), Locale.ENGLISH))
        .isEqualTo("At most 1048576 bytes are accepted here.");
  }

  @Test
  void showsACodeWithoutTextAsItself() {
    assertThat(ProblemTexts.title("no.such-code", Locale.ENGLISH)).isEqualTo("no.such-code");
  }

  @Test
  void leavesNoPlaceholderOrDoubledApostropheInATitle() {
    Properties texts = texts();

    assertThat(texts.stringPropertyNames())
        .filteredOn(key -> key.endsWith(".title"))
        .allSatisfy(key -> assertThat(texts.getProperty(key)).doesNotContain("{", "''"));
  }

  private static Set<String> codesOfSources() {
    return MODULES.stream()
        .map(module -> Path.of("..", module, "src", "main", "java"))
        .flatMap(ProblemTextsTest::javaFiles)
        .flatMap(file -> CODE.matcher(read(file)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts() {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ProblemTexts.class.getResourceAsStream(
                "/dev/arbiter/platform/error/problems.properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
