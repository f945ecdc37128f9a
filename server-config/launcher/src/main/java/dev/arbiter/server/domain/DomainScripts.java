package dev.arbiter.server.domain;

import dev.arbiter.server.payara.Distribution;
import dev.arbiter.server.payara.PoolCommands;
import dev.arbiter.server.payara.ServerPlan;
import dev.arbiter.server.payara.ServerScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The administration commands of one start: the scripts that administrators run too, and between
 * them what {@code site.asadmin} has for one installation.
 */
final class DomainScripts {
  /** The database's password, as the domain keeps it: encrypted. */
  private static final String PASSWORD_ALIAS = "arbiter-database";

  private static final String NETWORK = "set configs.config.server-config.network-config.";
  private static final String LISTENERS = NETWORK + "network-listeners.network-listener.";
  private static final String PROTOCOLS = NETWORK + "protocols.protocol.";

  private DomainScripts() {}

  /** Before the server boots: nothing has listened yet. */
  static List<String> beforeBoot(ServerPlan plan) {
    List<String> commands = new ArrayList<>();
    listener(commands, "http-listener-1", plan.httpHost(), plan.httpPort());
    plan.adminPort().ifPresent(port -> listener(commands, "admin-listener", "127.0.0.1", port));
    plan.tls()
        .ifPresentOrElse(
            tls -> {
              listener(commands, "http-listener-2", tls.host(), tls.port());
              commands.add(PROTOCOLS + "http-listener-2.ssl.cert-nickname=" + DomainKeystore.ALIAS);
            },
            () -> commands.add(LISTENERS + "http-listener-2.enabled=false"));
    commands.addAll(ServerScript.SERVER.commands());
    return commands;
  }

  private static void listener(List<String> commands, String name, String host, int port) {
    commands.add(LISTENERS + name + ".address=" + host);
    commands.add(LISTENERS + name + ".port=" + port);
  }

  /**
   * When it has booted: the adapter, what the application looks up, and the application.
   *
   * @param alias password file with the database's password
   */
  static List<String> afterBoot(ServerPlan plan, Distribution distribution, Path alias) {
    List<String> commands = new ArrayList<>();
    commands.add("create-password-alias --passwordfile=" + alias + " " + PASSWORD_ALIAS);
    commands.add("deploy --name=artemis " + distribution.adapter());
    commands.addAll(ServerScript.RESOURCES.commands());
    commands.addAll(PoolCommands.of(plan.pool(), "${ALIAS=" + PASSWORD_ALIAS + "}"));
    commands.addAll(PoolCommands.ofBroker(plan.properties()));
    commands.add("deploy --name=arbiter " + distribution.ear());
    return commands;
  }
}
