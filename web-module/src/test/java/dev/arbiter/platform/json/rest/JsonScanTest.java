package dev.arbiter.platform.json.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"b\"}",
        "{\"a\":\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"}",
        "{\"a\":\"\\\\u0000 is written so\"}",
        "{\"a\":\"\\ud83d\\ude00\"}",
        "{\"a\":\"\\u00e9\"}",
        "{\"a\":\"\\u00",
        "{\"a\":\"\\",
        "}}}}",
        ""
      })
  void letsOthersJudgeWhatDoesNoHarm(String json) {
    assertThatCode(() -> check(json)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\u0000\"}",
        "{\"\\u0000\":1}",
        "{\"a\":\"\\\\\\u0000\"}",
        "{\"a\":\"\\ud83d\"}",
        "{\"a\":\"\\ud83d\\ud83d\"}",
        "{\"a\":\"\\ude00\"}",
        "{\"a\":\"\0\"}",
        "\0{"
      })
  void refusesCharactersThatNoTextMayHave(String json) {
    assertThatThrownBy(() -> check(json))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> isCode(problem, "body.character"));
  }

  @Test
  void refusesOneLevelMoreThanAllowed() {
    int most = JsonScan.MAX_DEPTH;
    check("[".repeat(most) + "]".repeat(most) + "[]");

    assertThatThrownBy(() -> check("{\"a\":".repeat(most + 1)))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> isCode(problem, "body.too-deep"));
  }

  private static void isCode(ProblemException problem, String code) {
    assertThat(problem.code()).isEqualTo(code);
  }

  private static void check(String json) {
    JsonScan.check(json.getBytes(StandardCharsets.UTF_8));
  }
}
