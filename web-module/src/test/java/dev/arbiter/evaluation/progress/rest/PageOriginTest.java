package dev.arbiter.evaluation.progress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://arbiter.example, arbiter.example, true",
    "https://arbiter.example:443, arbiter.example, true",
    "https://arbiter.example, arbiter.example:443, true",
    "https://Arbiter.example:8443, arbiter.example:8443, true",
    "http://127.0.0.1:8080, 127.0.0.1:8080, true",
    "https://[::1]:8443, [::1]:8443, true",
    "https://arbiter.example:8443, arbiter.example, false",
    "https://evil.example, arbiter.example, false",
    "https://arbiter.example.evil.example, arbiter.example, false",
    "https://evil.example/arbiter.example, arbiter.example, false",
    "https://arbiter.example@evil.example, arbiter.example, false",
    "ftp://arbiter.example, arbiter.example, false",
    "null, arbiter.example, false",
    "'', arbiter.example, false",
    "'https://', arbiter.example, false",
    ", arbiter.example, false",
    "https://arbiter.example, , false",
  })
  void tellsAPageOfThisSiteFromAnyOther(String origin, String host, boolean ours) {
    assertThat(PageOrigin.isOurs(origin, host)).isEqualTo(ours);
  }
}
