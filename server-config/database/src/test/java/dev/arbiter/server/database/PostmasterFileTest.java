package dev.arbiter.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterFileTest {
  @Test
  void readsProcessAndPort() {
    assertThat(PostmasterFile.parse(List.of("4711", "/data", "1700000000", "21091", "", "*")))
        .contains(new PostmasterFile(4711, 21091));
  }

  @Test
  void knowsNoPortBeforeTheServerListens() {
    assertThat(PostmasterFile.parse(List.of("4711", "/data")))
        .contains(new PostmasterFile(4711, 0));
  }

  @Test
  void makesNothingOfHalfAFileOrASingleUserServer() {
    assertThat(PostmasterFile.parse(List.of())).isEmpty();
    assertThat(PostmasterFile.parse(List.of("-4711"))).isEmpty();
  }
}
