package dev.arbiter.platform.contract.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                                        | JSON",
        "''                                       | JSON",
        "*/*                                      | JSON",
        "text/html                                | JSON",
        "application/yaml                         | YAML",
        "APPLICATION/YAML ; Q=1.0                 | YAML",
        "application/vnd.oai.openapi              | YAML",
        "application/vnd.oai.openapi+json         | JSON",
        "text/*                                   | YAML",
        "application/*                            | JSON",
        "text/*;q=0.9, application/json;q=0.5      | YAML",
        "*/*, application/yaml;q=0.1              | JSON",
        "*/*;q=0.1, application/yaml;q=0.2        | YAML",
        "application/yaml;q=0                     | JSON",
        "application/yaml;q=nonsense              | JSON",
        "application/yaml;q=2                     | JSON",
        ",;,q=1,/                                 | JSON"
      })
  void isWhatTheCallerTakesMostGladly(String accept, DescriptionFormat format) {
    assertThat(DescriptionFormat.preferred(accept)).isEqualTo(format);
  }

  @Test
  void hasAName() {
    assertThat(DescriptionFormat.named("Yaml")).contains(DescriptionFormat.YAML);
    assertThat(DescriptionFormat.named("xml")).isEmpty();
  }
}
