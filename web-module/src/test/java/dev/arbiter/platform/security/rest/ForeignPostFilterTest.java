package dev.arbiter.platform.security.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignPostFilterTest {

  @ParameterizedTest
  @CsvSource({
    "https://arbiter.example, arbiter.example, true",
    "https://ARBITER.example, arbiter.example, true",
    "https://localhost:8443, localhost:8443, true",
    "http://arbiter.example, arbiter.example, true",
    "https://evil.example, arbiter.example, false",
    "https://arbiter.example.evil.example, arbiter.example, false",
    "https://arbiter.example:444, arbiter.example, false",
    "https://evil.example@arbiter.example, arbiter.example, false",
    "null, arbiter.example, false",
    "https://[, arbiter.example, false"
  })
  void onlyTheSameHostIsOurs(String origin, String host, boolean own) {
    assertThat(ForeignPostFilter.isOwnOrigin(origin, host)).isEqualTo(own);
  }

  @Test
  void withoutAHostNothingIsOurs() {
    assertThat(ForeignPostFilter.isOwnOrigin("https://arbiter.example", null)).isFalse();
  }
}
