package dev.arbiter.platform.idempotency.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdempotentCallsTest {

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/suites, true",
    "POST, /api/v1/runs/1/regrade, true",
    "POST, /api/v1/suites/import, true",
    "POST, /api/v1/tokens, false",
    "POST, /api/v1/setup, false",
    "POST, /api/v1/accounts/me/password, false",
    "GET, /api/v1/suites, false",
    "PUT, /api/v1/suites/1, false"
  })
  void takeAKeyIfTheyPostAndHaveNoSecret(String method, String path, boolean accepts) {
    assertThat(IdempotentCalls.accept(method, path)).isEqualTo(accepts);
  }
}
