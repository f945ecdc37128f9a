package dev.arbiter.platform.format.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the pages' sources that no compiler holds. */
class PageSourceTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Path BEANS = Path.of("src/main/java");
  private static final Path BUNDLE =
      Path.of("src/main/resources/dev/arbiter/platform/text/messages.properties");

  /** Commands and keys that are typed as they stand, in every language. */
  private static final Pattern COMMANDS =
      Pattern.compile("<code>\\./arbiter[^<]*</code>|<kbd[^>]*>[^<]{1,3}</kbd>");

  /** Attributes that are shown or read out. */
  private static final Pattern READABLE =
      Pattern.compile(
          "\\s(?:aria-label|ariaLabel|title|alt|placeholder|label|summary|requiredMessage|data-label"
              + "|lead|text|hint|here)=\"([^\"]*)\"");

  /** A text that a bean names, as in {@code goTo("/runs.xhtml", "run.started")}. */
  private static final Pattern QUOTED_BY_JAVA = Pattern.compile("\"([a-z0-9.-]+)\"");

  private static final Pattern NOTICE =
      Pattern.compile("\\.goTo\\([^;]*?,\\s*\"([a-z][a-z0-9.-]*)\"");

  @Test
  void onlyTheBridgeNamesClassesOfPrimeFaces() {
    assertThat(sources(".css", ".xhtml", ".js"))
        .filteredOn(file -> !file.endsWith("bridge.css"))
        .noneMatch(file -> read(file).contains(".ui-") || read(file).contains("\"ui-"));
    assertThat(read(WEBAPP.resolve("resources/arbiter/css/bridge.css"))).contains(".ui-");
  }

  @Test
  void pagesHaveNoTextOfTheirOwn() {
    for (Path page : sources(".xhtml")) {
      assertThat(literalText(read(page))).as("text in %s", page).isEmpty();
    }
  }

  @Test
  void findsTextOfItsOwn() {
    assertThat(literalText("<p class=\"a\">#{msg['x']}</p><p>Hello</p>")).isEqualTo("Hello");
    assertThat(literalText("<a href=\"#\">#{a ? 'b' : 'c'} / </a>")).isEmpty();
  }

  @Test
  void attributesThatPeopleReadHaveNoTextOfTheirOwn() {
    for (Path page : sources(".xhtml")) {
      assertThat(literalAttributes(read(page))).as("text in %s", page).isEmpty();
    }
  }

  @Test
  void findsAttributesWithTextOfTheirOwn() {
    String page =
        "<img alt=\"\"/><a title=\"Open\" href=\"/x\"/><p:chart ariaLabel=\"#{msg['a']}\"/>";
    assertThat(literalAttributes(page)).containsExactly("Open");
  }

  @Test
  void everyTextOfTheBundleIsUsed() throws IOException {
    Pattern quoted = Pattern.compile("'([a-z0-9.-]+)'");
    Set<String> named = new TreeSet<>();
    for (Path page : sources(".xhtml")) {
      quoted.matcher(read(page)).results().map(use -> use.group(1)).forEach(named::add);
    }
    for (Path bean : files(BEANS, ".java")) {
      QUOTED_BY_JAVA.matcher(read(bean)).results().map(use -> use.group(1)).forEach(named::add);
    }
    assertThat(texts().stringPropertyNames())
        .filteredOn(key -> !named.contains(key))
        .filteredOn(key -> named.stream().noneMatch(n -> n.endsWith(".") && key.startsWith(n)))
        .isEmpty();
  }

  @Test
  void pagesHaveNoInlineScriptOrStyle() {
    Pattern inline = Pattern.compile("\\son[a-z]+=\"|<style|\\sstyle=\"|<script(?![^>]*src=)");
    assertThat(sources(".xhtml")).noneMatch(page -> inline.matcher(read(page)).find());
  }

  @Test
  void everyTextThatAPageNamesIsInTheBundle() throws IOException {
    Pattern use = Pattern.compile("msg\\['([^']+)'\\]|text\\('([^']+)',");
    Set<String> named = new TreeSet<>();
    for (Path page : sources(".xhtml")) {
      use.matcher(read(page)).results().map(PageSourceTest::group).forEach(named::add);
    }
    for (Path bean : files(BEANS, ".java")) {
      NOTICE.matcher(read(bean)).results().map(found -> found.group(1)).forEach(named::add);
    }
    assertThat(named).isNotEmpty();
    assertThat(texts().stringPropertyNames()).containsAll(named);
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(BUNDLE)) {
      texts.load(reader);
    }
    return texts;
  }

  private static String group(MatchResult use) {
    return use.group(1) == null ? use.group(2) : use.group(1);
  }

  private static List<String> literalAttributes(String page) {
    return READABLE
        .matcher(page)
        .results()
        .map(found -> found.group(1).replaceAll("#\\{[^}]*\\}", "").strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String literalText(String page) {
    String text = COMMANDS.matcher(page).replaceAll("");
    text = text.replaceAll("(?s)#\\{[^}]*\\}", "").replaceAll("(?s)<[^>]*>", "");
    return text.replaceAll("[\\s():/.,–·]+", "");
  }

  private static List<Path> sources(String... endings) {
    return files(WEBAPP, endings);
  }

  private static List<Path> files(Path root, String... endings) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList();
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
}
