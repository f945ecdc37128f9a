package dev.arbiter.evaluation.item.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.item.api.RunItem;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.CaseAnswers.Given;
import dev.arbiter.evaluation.run.api.CaseAnswers.Graded;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemFilesTest {

  private static final UUID ID = new UUID(0, 1);

  private final StringWriter file = new StringWriter();

  @Test
  void writesATableWithQuotesWhereTheyAreNeeded() throws IOException {
    ItemWriter csv = new CsvItems(file);
    csv.write(item(Outcome.ANSWERED), asked("=1+1"), given("He said \"no\",\nthen left"));
    csv.finish();

    assertThat(file.toString().split("\r\n"))
        .containsExactly(
            "\uFEFFcase,assistant,trial,outcome,passed,score,latencyMs,inputTokens,outputTokens,"
                + "cost,currency,tags,prompt,expected,answer,grades",
            "leave-1,copilot,2,answered,false,0.25,840,11,,0.002,USD,mail; hard,'=1+1,7,"
                + "\"He said \"\"no\"\",\nthen left\",numeric: no number");
  }

  @Test
  void writesAnItemThatHasNoAnswerYet() throws IOException {
    ItemWriter csv = new CsvItems(file);
    csv.write(item(null), null, null);
    csv.finish();

    assertThat(file.toString())
        .endsWith("leave-1,copilot,2,,false,0.25,840,,,,,mail; hard,How many?,,,\r\n");
  }

  @Test
  void writesOneJsonObjectALine() throws IOException {
    ItemWriter json = new JsonItems(file);
    json.write(item(Outcome.ANSWERED), asked("How many\ndays?"), given("8"));
    json.finish();

    assertThat(file.toString())
        .isEqualTo(
            "{\"case\":\"leave-1\",\"assistant\":\"copilot\",\"trial\":2,\"outcome\":\"answered\","
                + "\"passed\":false,\"score\":0.25,\"latencyMs\":840,\"tags\":[\"mail\",\"hard\"],\"prompt\":\"How"
                + " many\\n"
                + "days?\",\"expected\":\"7\",\"inputTokens\":11,"
                + "\"cost\":\"0.002\",\"currency\":\"USD\",\"answer\":\"8\",\"grades\":[{\"grader\":\"numeric\",\"passed\":false,\"score\":0.25,\"message\":\"no"
                + " number\"}]}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx"})
  void keepsASpreadsheetFromComputing(String formula) {
    assertThat(CsvItems.plain(formula)).isEqualTo("'" + formula);
  }

  private static RunItem item(Outcome outcome) {
    return new RunItem(
        ID,
        "leave-1",
        "How many?",
        List.of("mail", "hard"),
        ID,
        "copilot",
        2,
        outcome,
        false,
        0.25,
        840L);
  }

  private static CaseAnswers asked(String prompt) {
    return new CaseAnswers(ID, "leave-1", prompt, "7", List.of());
  }

  private static Given given(String text) {
    return new Given(
        ID,
        2,
        Outcome.ANSWERED,
        text,
        false,
        0.25,
        840L,
        11L,
        null,
        "0.002",
        "USD",
        List.of(new Graded("numeric", 0.25, false, "no number")));
  }
}
