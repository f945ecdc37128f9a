package dev.arbiter.evaluation.transfer.control;

import static dev.arbiter.evaluation.transfer.control.Readings.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.transfer.api.CaseRow;
import dev.arbiter.evaluation.transfer.control.Readings.Reading;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The line of the suite itself, and the rule when a case passes. */
class SuiteLineTest {
  private static final String SUITE = "{\"suite\":{\"graders\":[\"numeric\"]}}\n";

  @Test
  void itsGradersJudgeTheCasesThatNameNone() throws IOException {
    Reading<CaseRow> reading =
        read(
            SUITE
                + "{\"id\":\"a\",\"prompt\":\"?\",\"expected\":1}\n"
                + "{\"id\":\"b\",\"prompt\":\"?\",\"expected\":1,\"graders\":[\"exact\"]}\n"
                + "{\"id\":\"c\",\"prompt\":\"?\",\"expected\":1,\"graders\":[]}\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.report().rows()).isEqualTo(3);
    assertThat(reading.rows())
        .extracting(row -> row.graders().get(0).kind())
        .containsExactly("numeric", "exact", "numeric");
  }

  @Test
  void aCaseThatTheyCannotJudgeIsRefusedWithItsLine() throws IOException {
    assertThat(read(SUITE + "{\"id\":\"a\",\"prompt\":\"?\",\"expected\":\"many\"}\n").problems())
        .singleElement()
        .asString()
        .startsWith("2 /graders/0 grader.numeric.expected");
  }

  @Test
  void theRuleToPassJoinsTheGraders() throws IOException {
    String graders = "\"expected\":\"x\",\"graders\":[\"exact\",{\"kind\":\"match\",\"weight\":2}]";
    Reading<CaseRow> reading =
        read(
            "{\"id\":\"a\",\"prompt\":\"?\",\"pass\":\"all\","
                + graders
                + "}\n"
                + "{\"id\":\"b\",\"prompt\":\"?\",\"pass\":\"any\","
                + graders
                + "}\n"
                + "{\"id\":\"c\",\"prompt\":\"?\",\"pass\":0.7,"
                + graders
                + "}\n");
    List<Map<String, Object>> parts =
        List.of(Map.of("kind", "exact"), Map.of("kind", "match", "weight", BigDecimal.valueOf(2)));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rows().get(0).graders())
        .extracting(GraderSpec::kind)
        .containsExactly("exact", "match");
    assertThat(reading.rows().get(1).graders())
        .containsExactly(new GraderSpec("any", Map.of("of", parts)));
    assertThat(reading.rows().get(2).graders())
        .containsExactly(
            new GraderSpec("weighted", Map.of("of", parts, "threshold", new BigDecimal("0.7"))));
  }

  @Test
  void theSuitesRuleGoesWithItsGradersAndACaseMayHaveItsOwn() throws IOException {
    Reading<CaseRow> reading =
        read(
            "{\"suite\":{\"graders\":[\"exact\",\"match\"],\"pass\":\"any\"}}\n"
                + "{\"id\":\"a\",\"prompt\":\"?\",\"expected\":\"x\"}\n"
                + "{\"id\":\"b\",\"prompt\":\"?\",\"expected\":\"x\",\"pass\":\"all\"}\n"
                + "{\"id\":\"c\",\"prompt\":\"?\",\"expected\":\"x\",\"graders\":[\"exact\"]}\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rows())
        .extracting(row -> row.graders().stream().map(GraderSpec::kind).toList())
        .containsExactly(List.of("any"), List.of("exact", "match"), List.of("exact"));
  }

  @Test
  void isCheckedItself() throws IOException {
    String row = "{\"id\":\"a\",\"prompt\":\"?\",\"expected\":\"x\"}\n";

    assertThat(read(row + SUITE).problems()).singleElement().asString().contains("suite.not-first");
    assertThat(read("{\"suite\":{\"grader\":[]}}\n" + row).problems())
        .singleElement()
        .asString()
        .startsWith("1:10 /suite suite.unknown");
    assertThat(read("{\"suite\":{\"graders\":\"exact\"}}\n" + row).problems())
        .anySatisfy(problem -> assertThat(problem).contains("graders.not-list"));
    assertThat(read("{\"suite\":{\"pass\":\"any\"}}\n" + row).problems())
        .anySatisfy(problem -> assertThat(problem).contains("pass.no-graders"));
    assertThat(read(SUITE).problems()).containsExactly("1 file.no-rows: The file has no rows.");
  }

  @Test
  void aWrongRuleIsRefused() throws IOException {
    for (String pass : List.of("\"most\"", "0", "1.5", "true", "[]")) {
      assertThat(
              read("{\"id\":\"a\",\"prompt\":\"?\",\"expected\":\"x\",\"graders\":[\"exact\"],"
                      + "\"pass\":"
                      + pass
                      + "}\n")
                  .problems())
          .as(pass)
          .singleElement()
          .asString()
          .contains("/pass pass.unknown");
    }
    assertThat(read("{\"id\":\"a\",\"prompt\":\"?\",\"pass\":\"any\"}\n").problems())
        .singleElement()
        .asString()
        .contains("pass.no-graders");
  }

  @Test
  void aTableHasTheRuleInAColumn() throws IOException {
    Reading<CaseRow> reading =
        Readings.suite(
            FileFormat.CSV,
            file("id,prompt,expected,graders,pass\na,?,x,\"[\"\"exact\"\",\"\"match\"\"]\",0.6\n"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rows().get(0).graders().get(0).kind()).isEqualTo("weighted");
  }

  @Test
  void aCaseMayStillHaveAFieldOfThatName() throws IOException {
    Reading<CaseRow> reading = read("{\"id\":\"a\",\"prompt\":\"?\",\"suite\":{\"x\":1}}\n");

    assertThat(reading.rows().get(0).metadata()).isEqualTo("{\"suite\":{\"x\":1}}");
  }

  private static Reading<CaseRow> read(String text) throws IOException {
    return Readings.suite(FileFormat.JSONL, file(text));
  }
}
