package dev.arbiter.platform.telemetry.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationIdTest {

  @Test
  void keepsAWellFormedIdOfTheClient() {
    assertThat(CorrelationId.acceptOrMake("build-42.retry_1")).isEqualTo("build-42.retry_1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "short", "with blank inside", "line\nbreak-in-it", "<script>alert"})
  void replacesWhatCouldForgeALogLine(String offered) {
    assertThat(CorrelationId.acceptOrMake(offered)).isNotEqualTo(offered).hasSize(36);
  }

  @Test
  void replacesAnIdThatIsTooLong() {
    assertThat(CorrelationId.acceptOrMake("a".repeat(65))).hasSize(36);
  }
}
