package dev.arbiter.server.artemis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
  @Test
  void isEmbeddedWithoutAnAddress() {
    assertThat(BrokerSettings.of(Map.of("arbiter.jms.url", " ")::get).embedded()).isTrue();
  }

  @Test
  void passesParametersOfTheAddressOn() {
    BrokerSettings settings = with("tcp://broker?sslEnabled=true&trustStorePath=/etc/trust.p12");

    assertThat(settings.connectorParameters())
        .isEqualTo(
            "host=broker;port=61616;sslEnabled=true;trustStorePath=/etc/trust.p12"
                + ";connect-timeout-millis=3000");
  }

  @Test
  void readsHowLongAnEventIsKeptBack() {
    assertThat(BrokerSettings.of(Map.<String, String>of()::get).eventRedelivery()).isEqualTo(1_000);
    assertThat(
            BrokerSettings.of(Map.of("arbiter.events.redelivery-ms", "20")::get).eventRedelivery())
        .isEqualTo(20);
    assertThatThrownBy(() -> BrokerSettings.of(Map.of("arbiter.events.redelivery-ms", "-1")::get))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnAddressWithoutHost() {
    assertThatThrownBy(() -> with("broker:1").connectorParameters())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotPrintThePassword() {
    assertThat(with("tcp://broker:1")).asString().doesNotContain("hidden");
  }

  private static BrokerSettings with(String url) {
    return BrokerSettings.of(
        Map.of(
                "arbiter.jms.url", url,
                "arbiter.jms.user", "node",
                "arbiter.jms.password", "hidden")
            ::get);
  }
}
