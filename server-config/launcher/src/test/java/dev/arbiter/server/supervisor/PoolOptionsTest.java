package dev.arbiter.server.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.server.payara.ServerScript;
import org.junit.jupiter.api.Test;

class PoolOptionsTest {
  @Test
  void theSampleForAdministratorsHasTheOptionsThatWeGiveOurselves() {
    assertThat(ServerScript.SITE.commands())
        .filteredOn(command -> command.contains("property.url="))
        .singleElement()
        .asString()
        .endsWith("&" + NodeDatabase.POOL_OPTIONS);
  }
}
