package dev.arbiter.platform.idempotency.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"8e03978e-40d5-43dd-bc93-6894a57f9324\", 8e03978e-40d5-43dd-bc93-6894a57f9324",
        "\"!\", !",
        "\"~\", ~",
        "\"a;b=c\", a;b=c",
        "\"a\\\"b\", a\"b",
        "\"a\\\\b\", a\\b",
        "\"\\\\\\\"\", \\\""
      })
  void readsAStringOfAStructuredField(String header, String text) {
    assertThat(IdempotencyKey.of(List.of(header)).text()).isEqualTo(text);
  }

  @Test
  void countsCharactersWithoutTheirEscapes() {
    assertThat(of("\\\"".repeat(255)).text()).hasSize(255);
    assertThat(of("x".repeat(255)).text()).hasSize(255);
    refused("\"" + "x".repeat(256) + "\"");
    refused("\"" + "\\\"".repeat(256) + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"",
        "\"",
        "abc",
        "'abc'",
        "\"abc",
        "abc\"",
        "\"a b\"",
        "\"a\tb\"",
        "\"a\u007fb\"",
        "\"ä\"",
        "\"a\"b\"",
        "\"a\\b\"",
        "\"a\\\"",
        "\"a\", \"b\"",
        "\"a\";p=1",
        "42",
        ":YQ==:"
      })
  void refusesWhatIsNoSingleStringOfVisibleCharacters(String header) {
    refused(header);
  }

  @Test
  void refusesAHeaderThatIsSentTwice() {
    refused("\"a\"", "\"a\"");
  }

  private static IdempotencyKey of(String inQuotes) {
    return IdempotencyKey.of(List.of("\"" + inQuotes + "\""));
  }

  private static void refused(String... headers) {
    assertThatThrownBy(() -> IdempotencyKey.of(List.of(headers)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(ProblemException.Kind.MALFORMED);
              assertThat(problem.code()).isEqualTo("idempotency.key");
            });
  }
}
