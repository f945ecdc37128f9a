package dev.arbiter.platform.json.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.error.type.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a=b", "a=%20%30"})
  void passesWhatHasNoNul(String query) {
    assertThat(RequestGuard.nulIn(query)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"a=%00, a, %00", "a=1&b=x%00y&c=%00, b, x%00y", "%00, '', %00", "a%00=b, a%00, b"})
  void namesTheParameterWithNul(String query, String name, String value) {
    ProblemException problem = RequestGuard.nulIn(query);

    assertThat(problem.code()).isEqualTo("parameter.malformed");
    assertThat(problem.arguments()).containsExactly(name, value);
  }

  @Test
  void anEscapedPercentSignIsNoNul() {
    assertThat(RequestGuard.nulIn("a=%2500")).isNull();
  }
}
