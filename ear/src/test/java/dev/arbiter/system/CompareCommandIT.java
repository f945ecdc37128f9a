package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arbiter.system.ExactPaired.Fraction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedProduct.class)
class CompareCommandIT {
  private static final Path GSM8K = Path.of("../../shared/data/gsm8k");
  private static final BigDecimal ROUNDING = new BigDecimal("1e-11");

  /** What the data's own description says of the four systems, in the order of the call. */
  private static final Map<String, Integer> PASSED = new LinkedHashMap<>();

  static {
    PASSED.put("6b_finetuning", 286);
    PASSED.put("6b_verification", 515);
    PASSED.put("175b_finetuning", 458);
    PASSED.put("175b_verification", 742);
  }

  @TempDir Path folder;

  @Test
  void comparesPublishedAnswersExactlyAndShowsTheSampleWithoutAServerToStart() throws IOException {
    Path home = folder.resolve("home");
    try {
      Path json = folder.resolve("comparison.json");
      Command.Ended compared = Command.on(home).run(gsm8k(json));
      assertThat(compared.exitCode()).as(compared.console()).isZero();
      assertThat(compared.console())
          .contains("175b_verification is better than 6b_finetuning")
          .doesNotContain("Exception");
      holdsPublishedFigures(Api.JSON.readTree(json.toFile()));

      Command.Ended demo = Command.on(home).run("demo", "--once");
      assertThat(demo.exitCode()).as(demo.console()).isZero();
      assertThat(demo.console())
          .contains("sample-aster", "sample-birch", "This is an invented sample");
    } finally {
      DatabaseFolder.delete(home);
    }
  }

  private static String[] gsm8k(Path json) {
    List<String> call = new ArrayList<>(List.of("compare", "--grader", "numeric"));
    call.addAll(List.of("--suite", GSM8K.resolve("suite.jsonl").toString()));
    PASSED
        .keySet()
        .forEach(
            name ->
                call.addAll(
                    List.of(
                        "--answers",
                        name + "=" + GSM8K.resolve("answers-" + name + ".jsonl").toString())));
    call.addAll(List.of("--json", json.toString()));
    return call.toArray(String[]::new);
  }

  private static void holdsPublishedFigures(JsonNode comparison) {
    ComparisonShape.check(comparison);
    assertThat(comparison.at("/suite/name").asText()).isEqualTo("gsm8k");
    assertThat(comparison.at("/suite/cases").asInt()).isEqualTo(1319);
    assertThat(comparison.path("warnings")).isEmpty();
    Map<String, Integer> passed = new LinkedHashMap<>();
    for (JsonNode assistant : comparison.path("assistants")) {
      passed.put(assistant.path("name").asText(), assistant.path("passed").asInt());
      assertThat(assistant.path("items").asInt()).isEqualTo(1319);
      assertThat(assistant.path("answered").asInt()).isEqualTo(1319);
      assertThat(assistant.path("passRate").asDouble())
          .isEqualTo(assistant.path("passed").asInt() / 1319.0);
    }
    assertThat(passed).containsExactlyEntriesOf(PASSED);
    assertThat(comparison.path("pairs")).hasSize(6);
    holdsExactTests(comparison.path("pairs"));
  }

  private static void holdsExactTests(JsonNode pairs) {
    List<Fraction> tests = new ArrayList<>();
    for (JsonNode pair : pairs) {
      tests.add(ExactPaired.mcNemar(pair.path("aOnly").asInt(), pair.path("bOnly").asInt()));
    }
    IntStream.range(0, pairs.size())
        .forEach(
            i -> {
              JsonNode pair = pairs.path(i);
              int aOnly = pair.path("aOnly").asInt();
              int bOnly = pair.path("bOnly").asInt();
              int lead = passed(pair, "a") - passed(pair, "b");
              assertThat(aOnly - bOnly).as("%s", pair).isEqualTo(lead);
              assertThat(pair.path("n").asInt()).isEqualTo(1319);
              assertThat(pair.path("difference").asDouble()).isEqualTo(lead / 1319.0);
              assertThat(pair.path("verdict").asText())
                  .isEqualTo(lead > 0 ? "A_BETTER" : "B_BETTER");
              assertThat(pair.path("test").asText()).isEqualTo("exact McNemar");
              same(pair, "pValue", tests.get(i));
              same(pair, "midPValue", ExactPaired.midP(aOnly, bOnly));
              same(pair, "pValueAdjusted", ExactPaired.adjusted(tests.get(i), tests));
            });
  }

  private static int passed(JsonNode pair, String side) {
    return PASSED.get(pair.path(side).asText());
  }

  /** As near as the arithmetic of doubles comes, however small the value. */
  private static void same(JsonNode pair, String field, Fraction exact) {
    BigDecimal expected = exact.decimal();
    BigDecimal found = pair.path(field).decimalValue();
    assertThat(found.subtract(expected).abs())
        .as("%s of %s is exactly %s", field, pair, expected)
        .isLessThanOrEqualTo(expected.multiply(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "passRate(good)<0.9                  | 0 | passed",
        "passRate(good)>=80%                 | 1 | FAILED",
        "difference(good,poor)>0.3           | 1 | FAILED",
        "difference(poor,good)>0.3           | 0 | passed",
        "verdict(good,poor)=A_BETTER         | 1 | FAILED",
        "pValue(poor,good)>0.05              | 0 | passed",
        "answered(poor)=8                    | 1 | FAILED",
        "passRate(nobody)<1                  | 2 | nobody",
        "passRate(good                       | 2 | At character",
        "verdict(good,poor)<A_BETTER         | 2 | a verdict can only be = or !="
      })
  void aConditionDecidesTheExitCode(String condition, int exitCode, String says, Product product)
      throws IOException {
    Path suite = Files.writeString(folder.resolve("gate.jsonl"), rows("prompt", "p", 8));
    Path good = Files.writeString(folder.resolve("good.jsonl"), rows("answer", "yes", 8));
    Path poor = Files.writeString(folder.resolve("poor.jsonl"), rows("answer", "no", 8));

    Command.Ended ended =
        Terminal.of(product, "Gates", folder)
            .compare(suite, Map.of("good", good, "poor", poor), "--fail-if", condition);

    assertThat(ended.console()).contains(says).doesNotContain("Exception");
    assertThat(ended.exitCode()).as(ended.console()).isEqualTo(exitCode);
  }

  private static String rows(String field, String text, int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(
          Api.JSON
              .createObjectNode()
              .put("id", "case-" + i)
              .put(field, text)
              .put("expected", "yes")
              .toString());
      rows.append('\n');
    }
    return rows.toString();
  }

  @Test
  void everyFieldIsThereEvenWhereItHasNoValue(Product product) throws IOException {
    Path suite = Files.writeString(folder.resolve("two.jsonl"), rows("prompt", "p", 2));
    Path one = Files.writeString(folder.resolve("one.jsonl"), rows("answer", "yes", 2));
    Path none = Files.writeString(folder.resolve("none.jsonl"), rows("answer", "x", 2));
    Path gone =
        Files.writeString(
            folder.resolve("gone.jsonl"), "{\"id\": \"case-0\", \"outcome\": \"failed\"}\n");
    Path json = folder.resolve("out.json");

    Command.Ended ended =
        Terminal.of(product, "Shapes", folder)
            .compare(
                suite, Map.of("one", one, "none", none, "gone", gone), "--json", json.toString());

    assertThat(ended.exitCode()).as(ended.console()).isZero();
    JsonNode comparison = Api.JSON.readTree(json.toFile());
    ComparisonShape.check(comparison);
    assertThat(comparison.path("pairs")).hasSize(3);
    assertThat(comparison.path("warnings")).isNotEmpty();
  }
}
