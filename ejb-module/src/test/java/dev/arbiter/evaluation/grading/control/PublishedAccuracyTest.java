package dev.arbiter.evaluation.grading.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numeric grader against the published accuracy of four systems on 1,319 questions. */
class PublishedAccuracyTest {
  private static final Path DATA = Path.of("../../shared/data/gsm8k");

  @ParameterizedTest
  @CsvSource({
    "6b_finetuning, 286",
    "6b_verification, 515",
    "175b_finetuning, 458",
    "175b_verification, 742"
  })
  void reproducesThePublishedAccuracy(String system, long passes) throws IOException {
    Map<String, String> expected = column("suite.jsonl", "expected");
    Map<String, String> answers = column("answers-" + system + ".jsonl", "answer");

    assertThat(answers).hasSize(1_319);
    assertThat(
            answers.entrySet().stream()
                .filter(
                    answer ->
                        Graders.passes(
                            Graders.spec("numeric"),
                            expected.get(answer.getKey()),
                            answer.getValue()))
                .count())
        .isEqualTo(passes);
  }

  private static Map<String, String> column(String file, String field) throws IOException {
    Map<String, String> column = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DATA.resolve(file))) {
      try (JsonReader reader = Json.createReader(new StringReader(line))) {
        JsonObject object = reader.readObject();
        column.put(object.getString("id"), object.getString(field));
      }
    }
    return column;
  }
}
