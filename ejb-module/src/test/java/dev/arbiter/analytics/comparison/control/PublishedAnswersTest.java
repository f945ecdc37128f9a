package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.Verdict;
import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Four systems on the 1,319 questions of GSM8K. The expected figures were computed apart from this
 * code: counts and p-values in exact rational arithmetic, adjusted values and intervals by their
 * definitions.
 */
class PublishedAnswersTest {

  private static final Path DATA = Path.of("../../shared/data/gsm8k");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(?:\\.\\d+)?");
  private static final List<String> SYSTEMS =
      List.of("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification");

  private static Comparison comparison;

  @BeforeAll
  static void compareTheFourSystems() throws IOException {
    Map<String, String> expected = column("suite.jsonl", "expected");
    SomeOutcomes outcomes = SomeOutcomes.some();
    for (String system : SYSTEMS) {
      Map<String, String> answers = column("answers-" + system + ".jsonl", "answer");
      AssistantOutcomes.Builder builder = AssistantOutcomes.builder(system, expected.size(), 1);
      int rank = 0;
      for (Map.Entry<String, String> question : expected.entrySet()) {
        boolean passed = isRight(answers.get(question.getKey()), question.getValue());
        builder.graded(rank++, 1, Outcome.ANSWERED, passed, passed ? 1 : 0);
      }
      outcomes.assistant(builder.build());
    }
    comparison = new ComparisonCalculator(Locale.ENGLISH).compare(outcomes.build());
  }

  @Test
  void reproducesThePublishedAccuracy() {
    assertThat(comparison.suite().cases()).isEqualTo(1319);
    assertThat(comparison.assistants())
        .extracting(AssistantResult::passed)
        .containsExactly(286, 515, 458, 742);
    assertThat(comparison.pairs()).hasSize(6);
    assertThat(comparison.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "gsm8k-pairs.csv", numLinesToSkip = 1)
  void agreesWithTheIndependentComputation(
      String systems,
      String discordant,
      double pValue,
      double midPValue,
      double adjusted,
      double low,
      double high) {
    PairResult pair =
        comparison.pairs().stream()
            .filter(each -> (each.a() + "/" + each.b()).equals(systems))
            .findFirst()
            .orElseThrow();

    assertThat(pair.aOnly() + ":" + pair.bOnly()).isEqualTo(discordant);
    assertThat(pair.pValue()).isCloseTo(pValue, Percentage.withPercentage(1e-8));
    assertThat(pair.midPValue()).isCloseTo(midPValue, Percentage.withPercentage(1e-8));
    assertThat(pair.pValueAdjusted()).isCloseTo(adjusted, Percentage.withPercentage(1e-8));
    assertThat(pair.interval().low()).isCloseTo(low, within(1e-10));
    assertThat(pair.interval().high()).isCloseTo(high, within(1e-10));
    assertThat(pair.verdict())
        .isEqualTo(pair.aOnly() > pair.bOnly() ? Verdict.A_BETTER : Verdict.B_BETTER);
  }

  @Test
  void saysItPlainly() {
    assertThat(comparison.pairs().get(3).sentence())
        .isEqualTo(
            "6b_verification is better than 175b_finetuning: it passes 4.3 percentage points more"
                + " of the 1,319 cases (95 % interval 1.5 to 7.1; adjusted p = 0.00315).");
  }

  private static boolean isRight(String answer, String expected) {
    Matcher numbers = NUMBER.matcher(answer.substring(Math.max(0, answer.lastIndexOf("A:"))));
    String last = null;
    while (numbers.find()) {
      last = numbers.group();
    }
    return last != null && number(last).compareTo(number(expected)) == 0;
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  private static Map<String, String> column(String file, String field) throws IOException {
    Map<String, String> column = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DATA.resolve(file))) {
      try (Reader text = new StringReader(line);
          JsonReader reader = Json.createReader(text)) {
        var row = reader.readObject();
        column.put(row.getString("id"), row.getString(field));
      }
    }
    return column;
  }
}
