package dev.arbiter.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SafetyCheckTest {
  @Test
  void letsALoopbackNodeStartWithoutAnySetting() {
    assertThatCode(() -> SafetyCheck.require(with(Map.of()))).doesNotThrowAnyException();
  }

  @Test
  void takesANodeBeyondLoopbackForAProductionOne() {
    assertThatThrownBy(() -> SafetyCheck.require(with(Map.of("ARBITER_HOST", "0.0.0.0"))))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("ARBITER_TLS_KEYSTORE_FILE");
  }

  @Test
  void letsADevelopmentNodeListenBeyondLoopback() {
    Settings settings = with(Map.of("ARBITER_HOST", "0.0.0.0", "ARBITER_PROFILE", "development"));

    assertThatCode(() -> SafetyCheck.require(settings)).doesNotThrowAnyException();
  }

  @Test
  void findsEveryUnsafeSetting() {
    Settings settings =
        with(
            Map.of(
                "ARBITER_HTTP_HOST", "10.0.0.1",
                "ARBITER_TLS_KEYSTORE_FILE", "/etc/arbiter.p12",
                "ARBITER_TLS_KEYSTORE_PASSWORD", "changeit",
                "ARBITER_DATABASE_URL", "jdbc:postgresql://db:5432/arbiter",
                "ARBITER_DATABASE_PASSWORD", "arbiter",
                "ARBITER_JMS_URL", "tcp://broker:61616",
                "ARBITER_CLUSTER_HOST", "10.0.0.1"));

    assertThat(SafetyCheck.unsafe(settings))
        .containsExactly(
            "plain-http",
            "keystore-password",
            "database-password",
            "database-tls",
            "broker-tls",
            "broker-password",
            "cluster");
  }

  @Test
  void takesAGridBeyondLoopbackOnlyInANetworkThatIsSaidToBePrivate() {
    Map<String, String> cluster = new TreeMap<>(Map.of("ARBITER_CLUSTER_HOST", "10.0.0.1"));
    assertThat(SafetyCheck.production(with(cluster))).isTrue();
    assertThat(SafetyCheck.unsafe(with(cluster))).contains("cluster");

    cluster.put("ARBITER_CLUSTER_PRIVATE_NETWORK", "true");

    assertThat(SafetyCheck.unsafe(with(cluster))).doesNotContain("cluster");
  }

  @Test
  void refusesAnUnknownProfile() {
    assertThatThrownBy(() -> SafetyCheck.require(with(Map.of("ARBITER_PROFILE", "prod"))))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("\"prod\"");
  }

  private static Settings with(Map<String, String> environment) {
    return Settings.resolve(Map.of(), environment, Map.of());
  }
}
