package dev.arbiter.evaluation.structure.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGradersTest {
  private static final String ORDER =
      "{\"items\":[{\"name\":\"pen\",\"price\":2.50,\"tags\":[\"a\",\"b\"]},"
          + "{\"name\":\"ink\",\"price\":9,\"note\":null}],\"total\":11.5}";
  private static final String XML =
      "<order xmlns:x='urn:x'><item price='2.50'>pen</item><item price='9'> red\n ink </item>"
          + "<x:total>11.5</x:total></order>";

  @Test
  void aJsonPathFindsTheExpectedValue() {
    assertThat(passes(path("$.total"), "11.50", ORDER)).isTrue();
    assertThat(passes(path("$.items[0].name"), "pen", ORDER)).isTrue();
    assertThat(passes(path("$..price", "value", new BigDecimal("9.0")), null, ORDER)).isTrue();
    assertThat(passes(path("$.items[?(@.price > 5)].name"), "ink", ORDER)).isTrue();
    assertThat(passes(path("$.items.length()"), "2", ORDER)).isTrue();
    assertThat(passes(path("$.items[*].price", "value", 9, "every", true), null, ORDER)).isFalse();
    assertThat(passes(path("$.items[?(@.tags == [\"a\",\"b\"])].name"), "pen", ORDER)).isTrue();
    assertThat(grade(path("$..price"), "1", ORDER).message())
        .isEqualTo("The path finds 2 in the answer, of which 0 are 1; another is 2.50.");
    assertThat(grade(path("$.nowhere"), "1", ORDER).message())
        .isEqualTo("The path finds nothing in the answer.");
  }

  @Test
  void aJsonPathFindsWhetherThereIsSomething() {
    assertThat(passes(path("$.items[1].note", "mode", "exists"), null, ORDER)).isTrue();
    assertThat(passes(path("$.items[2]", "mode", "exists"), null, ORDER)).isFalse();
    assertThat(passes(path("$.items[2]", "mode", "absent"), null, ORDER)).isTrue();
    assertThat(passes(path("$.total", "mode", "absent"), null, ORDER)).isFalse();
    assertThat(passes(path("$.total", "mode", "absent"), null, "no JSON")).isFalse();
  }

  @Test
  void refusesPathsThatAreWrongOrDangerous() {
    assertThat(problems(path("$.a["), "1"))
        .singleElement()
        .asString()
        .contains("json-path.brackets");
    assertThat(problems(path("a b"), "1")).singleElement().asString().contains("json-path.wrong");
    assertThat(problems(path("$[?(@.a =~ /(a+)+$/)]"), "1"))
        .singleElement()
        .asString()
        .contains("json-path.pattern");
    assertThat(problems(path("$['=~']"), "1")).isEmpty();
    assertThat(problems(path("$" + ".a".repeat(600)), "1"))
        .singleElement()
        .asString()
        .contains("json-path.too-long");
    assertThat(problems(path("$.a"), null)).singleElement().asString().contains("needs-expected");
    assertThat(problems(path("$.a", "mode", "exists"), null)).isEmpty();
  }

  @Test
  void aJsonPathThatRunsAwayIsAnError() {
    String answer = "[" + "[".repeat(28) + "]".repeat(28) + ",[0,{\"y\":1},2]".repeat(3_000) + "]";

    GraderResult result = grade(path("$..*..*..*..*..*..*", "mode", "exists"), null, answer);

    assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.ERROR);
    assertThat(result.message()).contains("more work than allowed");
  }

  @Test
  void anXPathFindsTheExpectedText() {
    assertThat(passes(xpath("//item[2]"), "red ink", XML)).isTrue();
    assertThat(passes(xpath("//item/@price"), "9", XML)).isTrue();
    assertThat(passes(xpath("sum(//@price)"), "11.5", XML)).isTrue();
    assertThat(passes(xpath("count(//item)"), "2", XML)).isTrue();
    assertThat(passes(xpath("//item[@price > 5]"), "red ink", XML)).isTrue();
    assertThat(passes(xpath("//item", "every", true), "pen", XML)).isFalse();
    assertThat(passes(xpath("count(//item) = 3", "mode", "exists"), null, XML)).isFalse();
    assertThat(
            passes(
                xpath("//t:total", "namespaces", Map.of("t", "urn:x")),
                "11.5",
                "See:\n```xml\n" + XML + "\n```"))
        .isTrue();
    assertThat(grade(xpath("//item[1]"), "ink", XML).message())
        .isEqualTo("The path finds pen in the answer, expected ink.");
    assertThat(passes(xpath("//item"), "pen", "no XML")).isFalse();
  }

  @Test
  void refusesExpressionsThatAreWrong() {
    assertThat(problems(xpath("//item["), "1")).singleElement().asString().contains("xpath.wrong");
    assertThat(problems(xpath("//t:item"), "1")).hasSize(1);
    assertThat(problems(xpath("//a", "namespaces", "urn:x"), "1")).hasSize(1);
    assertThat(problems(xpath("/a" + "/a".repeat(600)), "1")).hasSize(1);
    assertThat(problems(xpath("//a"), null)).singleElement().asString().contains("needs-expected");
  }

  @Test
  void aDocumentTypeIsRefusedAndNothingIsLoaded(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "swordfish");
    String outside = "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><a>&e;</a>";
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
      laughs.append("\">");
    }
    laughs.append("]><a>&l29;</a>");

    for (String answer :
        new String[] {
          outside, laughs.toString(), "<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\"><a/>"
        }) {
      GraderResult result = grade(xpath("//a"), "swordfish", answer);
      assertThat(result.passed()).isFalse();
      assertThat(result.message()).contains("DOCTYPE").doesNotContain("swordfish");
    }
    assertThat(
            passes(
                xpath("//a"),
                "swordfish",
                "<a><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='"
                    + secret.toUri()
                    + "'/></a>"))
        .isFalse();
    assertThat(grade(xpath("document('" + secret.toUri() + "')"), "x", "<a/>").passed())
        .isNotEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//*[//*[//*]]",
        "count(//*[count(//*) > count(//*)])",
        "//*[following::*[preceding::*]]",
        "/r/*[. = /r/*]",
        "//a[../a[../a]]",
        "//a[last()]"
      })
  void anXPathThatRunsAwayIsAnError(String path) {
    GraderResult result =
        grade(xpath(path, "mode", "exists"), null, "<r>" + "<a/>".repeat(20_000) + "</r>");

    assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.ERROR);
    assertThat(result.message()).contains("more work than allowed");
  }

  @Test
  void aLongOrDeepDocumentIsNeitherSlowNorFatal() {
    assertThat(passes(xpath("//a", "mode", "exists"), null, "<r>" + "<a/>".repeat(50_000) + "</r>"))
        .isTrue();
    assertThat(
            grade(xpath("//a"), "x", "<a>".repeat(30_000) + "x" + "</a>".repeat(30_000)).verdict())
        .isNotNull();
    assertThat(grade(xpath("//a"), "x", "<a>" + "x".repeat(1 << 18) + "</a>").verdict())
        .isEqualTo(Verdict.ERROR);
  }

  private static GraderSpec path(String path, Object... more) {
    return withPath("json-path", path, more);
  }

  private static GraderSpec xpath(String path, Object... more) {
    return withPath("xpath", path, more);
  }

  private static GraderSpec withPath(String kind, String path, Object... more) {
    Map<String, Object> parameters = new java.util.TreeMap<>(spec(kind, more).parameters());
    parameters.put("path", path);
    return new GraderSpec(kind, parameters);
  }
}
