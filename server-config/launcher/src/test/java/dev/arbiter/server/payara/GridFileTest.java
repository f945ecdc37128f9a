package dev.arbiter.server.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GridFileTest {

  @Test
  void aNodeIsAloneOnLoopbackUnlessMembersAreNamed() {
    assertThat(GridFile.text(Map.of()))
        .contains("<interface>127.0.0.1</interface>", "<tcp-ip enabled=\"false\"/>")
        .contains("<multicast enabled=\"false\"/>", "auto-increment=\"true\"")
        .doesNotContain("<member>");
  }

  @Test
  void namedMembersAreLookedForAndThePortIsTheOneThatTheyKnow() {
    String text =
        GridFile.text(
            Map.of(
                "arbiter.cluster.members", "10.0.0.1:6900, 10.0.0.2:6901",
                "arbiter.cluster.host", "10.0.0.2",
                "arbiter.cluster.port", "6901"));

    assertThat(text)
        .contains("<member>10.0.0.1:6900</member><member>10.0.0.2:6901</member>")
        .contains("<port auto-increment=\"false\">6901</port>")
        .contains("<interface>10.0.0.2</interface>", "<multicast enabled=\"false\"/>");
  }
}
