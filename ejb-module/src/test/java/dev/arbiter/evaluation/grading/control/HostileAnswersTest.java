package dev.arbiter.evaluation.grading.control;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every grader that the container would find gets answers that nobody means well: each ends as a
 * grade or an error of its own, and never as an exception. They all end, too: this test hangs where
 * a grader takes the square of the time.
 */
class HostileAnswersTest {
  /** Characters: the square of it takes minutes. */
  private static final int SIZE = 1 << 18;

  private static final GraderRegistry REGISTRY = Graders.registry();

  /** One specification that is valid for each kind, and what its case expects. */
  private static final Map<String, GraderSpec> SPECS = specs();

  private static final List<String> PIECES =
      List.of(
          "a",
          " ",
          "\n",
          "\0",
          "(",
          "{\"a\":",
          "<a>",
          "1",
          "1,",
          "-",
          "+49 ",
          "a@",
          "::",
          "1.1.1.1.",
          "DE89 ",
          "4111 ",
          "eyJ.",
          "://a:",
          "password:",
          "born 1.1.",
          "'",
          "`",
          "```sql\n",
          "/*",
          "case ",
          "select ",
          "a and ",
          "# ",
          "ß",
          "İ",
          "漢",
          "😀",
          "\uD800",
          "\uDC00\uD800",
          "\u0301",
          "e.g. ",
          "?!",
          "<<");

  private static final String JSON = "{\"a\": [1, 2, {\"b\": null}]}";

  private static Map<String, GraderSpec> specs() {
    Map<String, GraderSpec> specs = new HashMap<>();
    REGISTRY.kinds().forEach(kind -> specs.put(kind, GraderSpec.of(kind)));
    put(specs, "all", "of", List.of("match", "chrf"));
    put(specs, "any", "of", List.of("match", "levenshtein"));
    put(specs, "weighted", "of", List.of("match", "rouge"));
    put(specs, "contains-none", "values", List.of("aaab", "((("));
    put(specs, "regex", "pattern", "(a|aa)+$");
    put(specs, "length", "min", 1);
    put(specs, "json-schema", "schema", Map.of("type", "object"));
    put(specs, "json-path", "path", "$..a");
    put(specs, "xpath", "path", "//a");
    put(specs, "language", "languages", List.of("de"));
    put(specs, "readability", "min", 30);
    put(specs, "personal-data", "countries", List.of("DE", "US", "GB"));
    put(
        specs,
        "instruction-following",
        "instructions",
        List.of("punctuation:no_comma", "detectable_format:json_format", "startend:quotation"));
    return specs;
  }

  private static void put(
      Map<String, GraderSpec> specs, String kind, String name, Object parameter) {
    specs.put(kind, Graders.spec(kind, name, parameter));
  }

  static Stream<String> kinds() {
    return REGISTRY.kinds().stream();
  }

  private static String expected(String kind) {
    return switch (kind) {
      case "numeric" -> "7";
      case "json-equal", "json-path" -> JSON;
      case "sql-equal" -> "SELECT a FROM t";
      default -> "the expected answer";
    };
  }

  @Test
  void coversEveryGraderThatTheContainerFinds() throws IOException, URISyntaxException {
    assertThat(REGISTRY.kinds()).hasSameSizeAs(beans());
    Set<Class<?>> covered =
        REGISTRY.kinds().stream()
            .map(kind -> REGISTRY.find(kind).orElseThrow().getClass())
            .collect(Collectors.toSet());
    assertThat(covered).containsExactlyInAnyOrderElementsOf(beans());
  }

  /** The classes that bean discovery takes for graders. */
  private static List<Class<?>> beans() throws IOException, URISyntaxException {
    Path root = Path.of(Grader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("Grader.class"))
          .<Class<?>>map(file -> loaded(root.relativize(file)))
          .filter(Grader.class::isAssignableFrom)
          .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
          .filter(type -> type.isAnnotationPresent(ApplicationScoped.class))
          .toList();
    }
  }

  private static Class<?> loaded(Path file) {
    String name = file.toString().replace('/', '.').replace(".class", "");
    try {
      return Class.forName(name, false, Grader.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isValidForItsCase(String kind) {
    assertThat(
            REGISTRY.validate(List.of(SPECS.get(kind)), new CaseFacts("?", expected(kind), null)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void endsAsAGradeOrAnErrorWhateverTheAnswerIs(String kind) {
    answers()
        .forEach(
            answer -> {
              CaseGrade grade = grade(kind, expected(kind), answer.getValue());

              String message = grade.results().get(0).message();
              assertThat(message)
                  .as(answer.getKey())
                  .isNotBlank()
                  .doesNotContain("failed by itself (");
              assertThat(message.length()).as(answer.getKey()).isLessThan(2_000);
            });
  }

  /** A run's default grader meets cases that were never checked for it. */
  @ParameterizedTest
  @MethodSource("kinds")
  void aCaseThatExpectsNothingOrNonsenseIsNeverAPass(String kind) {
    for (String expected : new String[] {null, "", " ", "\0", "\uD800", "((((", "{\"a\":"}) {
      CaseGrade grade = grade(kind, expected, "an answer");

      assertThat(grade.results()).hasSize(1);
      if (needsExpected(kind) && expected == null) {
        assertThat(grade.verdict()).as(kind).isEqualTo(Verdict.ERROR);
      }
    }
  }

  @Test
  void aGraderThatFailsDoesNotEndTheOthers() {
    GradingInput input = new GradingInput("?", null, null, "an answer", Outcome.ANSWERED);

    CaseGrade grade =
        new CaseGrader(REGISTRY).grade(input, List.of(GraderSpec.of("exact"), SPECS.get("length")));

    assertThat(grade.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(grade.score()).isNull();
    assertThat(grade.results())
        .extracting(result -> result.verdict())
        .containsExactly(Verdict.ERROR, Verdict.PASSED);
  }

  private static boolean needsExpected(String kind) {
    return REGISTRY.find(kind).orElseThrow().parameters().stream()
        .anyMatch(parameter -> "expected".equals(parameter.fallback()));
  }

  private static CaseGrade grade(String kind, String expected, String answer) {
    GradingInput input = new GradingInput("?", expected, null, answer, Outcome.ANSWERED);
    return new CaseGrader(REGISTRY).grade(input, List.of(SPECS.get(kind)));
  }

  /** Made one after the other: together they would fill the memory. */
  private static Stream<Map.Entry<String, String>> answers() {
    return Stream.of(
            PIECES.stream().map(piece -> entry(piece, piece)),
            PIECES.stream().map(piece -> entry(piece + " x 20,000", repeat(piece, 20_000))),
            PIECES.stream().map(piece -> entry(piece + " x 2^18", repeat(piece, 1 << 18))),
            PIECES.stream().map(piece -> entry(piece + " again and again", repeat(piece, SIZE))),
            Stream.of(
                entry("empty", ""),
                entry("letters", repeat("personal data ", 1 << 18)),
                entry("numbers", repeat("4111 1111 1111 1112 ", 1 << 18)),
                entry("marks", "aa" + ".)".repeat(SIZE / 4) + " . . b"),
                entry("stops", "aa" + ". ".repeat(SIZE / 4) + "b"),
                entry("deep json", "[".repeat(50_000) + "]".repeat(50_000)),
                entry("deep xml", "<a>".repeat(20_000) + "</a>".repeat(20_000)),
                entry("deep sql", "select " + "(".repeat(9_000) + "1" + ")".repeat(9_000)),
                entry("long sql", "select 1" + "+1".repeat(9_000)),
                entry("entities", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
                entry("every character", everyCharacter())))
        .flatMap(Function.identity());
  }

  private static String repeat(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private static String everyCharacter() {
    List<String> parts = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += 7) {
      parts.add(Character.toString(c));
    }
    return String.join("", parts);
  }
}
