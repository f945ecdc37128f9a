package dev.arbiter.platform.security.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAreaTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/runs, API",
    "GET, /api/v1/tokens, API",
    "POST, /api/v1/tokens, OPEN_API",
    "POST, /api/v1/tokens/, API",
    "POST, /api/v1/setup, OPEN_API",
    "GET, /api/v1/setup, API",
    "GET, /sign-in.xhtml, PUBLIC",
    "GET, /jakarta.faces.resource/theme.css.xhtml, PUBLIC",
    "GET, /health/ready, OPERATIONS",
    "GET, /healthy, PAGE",
    "GET, /openapi, OPERATIONS",
    "GET, /metrics/base, METRICS",
    "GET, /, PAGE",
    "GET, /runs.xhtml, PAGE",
    "GET, /sign-in.xhtml/../runs.xhtml, PAGE",
    "GET, /anything-new, PAGE"
  })
  void closesWhatNobodyOpened(String method, String path, RequestArea area) {
    assertThat(RequestArea.of(method, path)).isEqualTo(area);
  }
}
