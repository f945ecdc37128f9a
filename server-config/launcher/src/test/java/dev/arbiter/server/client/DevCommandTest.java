package dev.arbiter.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.launcher.Arbiter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DevCommandTest {
  @Test
  void findsThePagesBelowTheSources() {
    assertThat(DevCommand.pages("../..").resolve("WEB-INF/web.xml")).isRegularFile();
    assertThat(DevCommand.pages("/src")).isEqualTo(Path.of("/src/web-module/src/main/webapp"));
  }

  @Test
  void needsTheSources() {
    assertThatThrownBy(() -> DevCommand.pages(null))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("./arbiter dev");
  }

  @Test
  void isOneOfTheCommandsWithAHelpTextOfItsOwn() {
    assertThat(Arbiter.commandLine().getUsageMessage()).contains("dev ");
    assertThat(Arbiter.commandLine().getSubcommands().get("dev").getUsageMessage())
        .containsIgnoringWhitespaces("a saved page shows at the next request")
        .contains("--home");
  }

  @Test
  void asksTheServerWhetherTheSampleIsThere() throws IOException, InterruptedException {
    try (FakeApi server = new FakeApi()) {
      server.on("GET runs", 200, "{\"data\":[]}").on("GET runs", 200, "{\"data\":[{}]}");
      ArbiterApi api = new ArbiterApi(new HttpCalls(server, Pause.real()), "token");

      assertThat(api.hasRuns()).isFalse();
      assertThat(api.hasRuns()).isTrue();
    }
  }
}
