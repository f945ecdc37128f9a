package dev.arbiter.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.server.payara.Distribution;
import dev.arbiter.server.payara.ServerPlan;
import dev.arbiter.server.payara.ServerScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainScriptsTest {
  private static final Path ALIAS = Path.of("/home/alias");
  private static final ServerPlan.Pool POOL =
      new ServerPlan.Pool("jdbc:postgresql://127.0.0.1:5/arbiter?a=b", "app", "topsecret", 7);

  @TempDir private Path folder;
  private Distribution distribution;

  @BeforeEach
  void build() throws IOException {
    distribution = new Distribution(folder);
    Files.createDirectories(folder.resolve("app"));
    Files.createFile(folder.resolve("app/arbiter.ear"));
  }

  @Test
  void setsWhatTheSampleOfASiteSetsAndNothingElse() {
    Set<String> shared = new HashSet<>(keys(ServerScript.SERVER.commands()));
    shared.addAll(keys(ServerScript.RESOURCES.commands()));

    Set<String> ours = keys(commands(Optional.of(tls())));
    ours.removeAll(shared);

    assertThat(ours).isEqualTo(keys(ServerScript.SITE.commands()));
  }

  private static Set<String> keys(List<String> commands) {
    return commands.stream()
        .filter(command -> command.startsWith("set "))
        .map(command -> command.substring(0, command.indexOf('=')))
        .collect(Collectors.toSet());
  }

  @Test
  void putsNoSecretIntoACommand() {
    assertThat(commands(Optional.of(tls()))).noneMatch(command -> command.contains("topsecret"));
  }

  @Test
  void runsTheScriptsThatAdministratorsRunWholeAndInTheirOrder() {
    ServerPlan plan = plan(Optional.of(tls()));

    assertThat(DomainScripts.beforeBoot(plan)).containsSubsequence(ServerScript.SERVER.commands());
    assertThat(DomainScripts.afterBoot(plan, distribution, ALIAS))
        .containsSubsequence("deploy --name=artemis " + distribution.adapter())
        .containsSubsequence(ServerScript.RESOURCES.commands())
        .endsWith("deploy --name=arbiter " + distribution.ear());
  }

  @Test
  void theAdministrationStaysOnTheLoopbackAddressWhereverThePagesAre() {
    List<String> commands = DomainScripts.beforeBoot(plan(Optional.of(tls())));

    assertThat(commands)
        .anyMatch(command -> command.endsWith("http-listener-2.address=0.0.0.0"))
        .anyMatch(command -> command.endsWith("admin-listener.address=127.0.0.1"))
        .anyMatch(command -> command.endsWith("admin-listener.port=4949"));
  }

  @Test
  void withoutACertificateNothingListensForTls() {
    assertThat(DomainScripts.beforeBoot(plan(Optional.empty())))
        .anyMatch(command -> command.endsWith("http-listener-2.enabled=false"));
  }

  private List<String> commands(Optional<ServerPlan.Tls> tls) {
    return Stream.concat(
            DomainScripts.beforeBoot(plan(tls)).stream(),
            DomainScripts.afterBoot(plan(tls), distribution, ALIAS).stream())
        .toList();
  }

  private static ServerPlan.Tls tls() {
    return new ServerPlan.Tls("0.0.0.0", 8443, Path.of("/k.p12"), "topsecret", "arbiter");
  }

  private ServerPlan plan(Optional<ServerPlan.Tls> tls) {
    return new ServerPlan("127.0.0.1", 8080, tls, POOL, "", Map.of(), folder, OptionalInt.of(4949));
  }
}
