package dev.arbiter.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../../docs/reference/configuration.md");

  @Test
  void thePageHasTheTableThatTheListOfSettingsPrints() throws Exception {
    assertThat(Files.readString(PAGE)).contains(ConfigurationTable.markdown());
  }
}
