package dev.arbiter.server.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootCommandsTest {
  private static final ServerPlan.Pool POOL =
      new ServerPlan.Pool("jdbc:postgresql://127.0.0.1:5/arbiter?a=b", "app", "s=:\\x", 7);

  @TempDir private Path folder;

  @Test
  void bindsPlainHttpToItsAddressAndTalksTlsOnlyIfAsked() {
    assertThat(BootCommands.beforeBoot(plan(Optional.empty())))
        .anyMatch(command -> command.endsWith("http-listener.address=127.0.0.1"))
        .noneMatch(command -> command.contains("https-listener"));
  }

  @Test
  void allowsNothingOlderThanTls13() {
    assertThat(BootCommands.beforeBoot(plan(Optional.of(tls()))))
        .anyMatch(command -> command.endsWith("https-listener.ssl.tls12-enabled=false"))
        .anyMatch(command -> command.endsWith("https-listener.ssl.tls13-enabled=true"))
        .anyMatch(command -> command.endsWith("https-listener.address=0.0.0.0"));
  }

  @Test
  void putsNoSecretIntoACommand() {
    var commands =
        BootCommands.afterBoot(plan(Optional.of(tls())), new Distribution(Path.of("/d")));

    assertThat(commands)
        .noneMatch(command -> command.contains("s=:") || command.contains("topsecret"))
        .anyMatch(command -> command.endsWith("max-pool-size=7"));
  }

  @Test
  void namesTheBrokersUserToThePoolByReference() {
    Distribution distribution = new Distribution(Path.of("/d"));
    Map<String, String> broker =
        Map.of("arbiter.jms.user", "nodes", "arbiter.jms.password", "topsecret");

    assertThat(BootCommands.afterBoot(plan(Optional.empty(), broker), distribution))
        .anyMatch(command -> command.endsWith("arbiter-jms.property.UserName=${arbiter.jms.user}"))
        .noneMatch(command -> command.contains("topsecret"));
    assertThat(BootCommands.afterBoot(plan(Optional.empty()), distribution))
        .noneMatch(command -> command.contains("UserName"));
  }

  @Test
  void writesFilesThatOnlyTheirOwnerReads() throws Exception {
    ServerFiles files = new ServerFiles(folder);

    files.write(plan(Optional.of(tls())), new Distribution(Path.of("/d")), folder);

    assertThat(Files.readString(files.properties())).contains("topsecret");
    for (Path file : new Path[] {files.properties(), files.afterBoot(), files.beforeBoot()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  private static ServerPlan.Tls tls() {
    return new ServerPlan.Tls("0.0.0.0", 8443, Path.of("/k.p12"), "topsecret", "arbiter");
  }

  private ServerPlan plan(Optional<ServerPlan.Tls> tls) {
    return plan(tls, Map.of());
  }

  private ServerPlan plan(Optional<ServerPlan.Tls> tls, Map<String, String> properties) {
    return new ServerPlan(
        "127.0.0.1", 8080, tls, POOL, "", properties, folder, OptionalInt.empty());
  }
}
