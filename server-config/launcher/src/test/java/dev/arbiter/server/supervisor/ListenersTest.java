package dev.arbiter.server.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenersTest {
  @Test
  void portZeroStandsForAFreeOne() {
    Listeners chosen = listeners("0");

    assertThat(chosen.httpPort()).isPositive();
    assertThat(chosen.tlsPort().orElseThrow()).isPositive();
    assertThat(chosen.adminPort().orElseThrow()).isPositive();
  }

  @Test
  void aTakenPortIsRefusedByTheNameOfItsSetting() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      assertThatThrownBy(() -> listeners(port))
          .isInstanceOf(StartFault.class)
          .hasMessageContainingAll(port, "ARBITER_");
    }
  }

  private static Listeners listeners(String port) {
    Map<String, String> environment =
        Map.of("ARBITER_HTTP_PORT", "0", "ARBITER_PORT", port, "ARBITER_ADMIN_PORT", port);
    return Listeners.of(
        Settings.resolve(Map.of(), environment, Map.of()), ServeOptions.Access.TLS, true);
  }
}
