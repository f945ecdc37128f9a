package dev.arbiter.server.payara;

import java.util.ArrayList;
import java.util.List;

/**
 * The administration commands that make a bare server ours. Secrets appear as references to system
 * properties only: the server prints commands that fail.
 */
final class BootCommands {
  private static final String CONFIG = "set configs.config.server-config.";
  private static final String NETWORK = CONFIG + "network-config.";
  private static final String LISTENERS = NETWORK + "network-listeners.network-listener.";
  private static final String PROTOCOLS = NETWORK + "protocols.protocol.";

  /** The application shows its description itself; the server's own lacks parts of it. */
  private static final String NO_DESCRIPTION = "set-openapi-configuration --enabled=false";

  /** Never pages or JSON: how small they get would tell of secrets in them (BREACH). */
  private static final String COMPRESSED = "text/css,text/javascript,application/javascript";

  private BootCommands() {}

  /** Before the server boots: listeners and threads, and what it is not to offer. */
  static List<String> beforeBoot(ServerPlan plan) {
    List<String> commands = new ArrayList<>();
    commands.add(LISTENERS + "http-listener.address=" + plan.httpHost());
    commands.addAll(ofHttp("http-listener"));
    plan.tls()
        .ifPresent(
            tls -> {
              commands.add(LISTENERS + "https-listener.address=" + tls.host());
              commands.addAll(ofHttp("https-listener"));
              commands.add(PROTOCOLS + "https-listener.ssl.tls12-enabled=false");
              commands.add(PROTOCOLS + "https-listener.ssl.tls13-enabled=true");
              commands.add(PROTOCOLS + "https-listener.ssl.cert-nickname=" + tls.alias());
            });
    commands.add(CONFIG + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64");
    commands.add(CONFIG + "thread-pools.thread-pool.http-thread-pool.min-thread-pool-size=8");
    commands.add(NO_DESCRIPTION);
    return commands;
  }

  /**
   * Names no server in answers, and keeps cookies to this site: the server passes over what the
   * application says of that. Its HTTP/2 loses answers, and scripts are large (docs/adr/0041).
   */
  private static List<String> ofHttp(String protocol) {
    String http = PROTOCOLS + protocol + ".http.";
    return List.of(
        http + "http2-enabled=false",
        http + "compression=on",
        http + "compression-min-size-bytes=1024",
        http + "compressable-mime-type=" + COMPRESSED,
        http + "server-header=false",
        http + "xpowered-by=false",
        http + "cookie-same-site-enabled=true",
        http + "cookie-same-site-value=Lax");
  }

  /** After the boot, before the application: database, broker and what it looks up by name. */
  static List<String> afterBoot(ServerPlan plan, Distribution distribution) {
    List<String> commands = new ArrayList<>();
    commands.add("deploy --name=artemis " + distribution.adapter());
    commands.addAll(ServerScript.RESOURCES.commands());
    commands.addAll(PoolCommands.of(plan.pool(), PoolCommands.PASSWORD_PROPERTY));
    commands.addAll(PoolCommands.ofBroker(plan.properties()));
    return commands;
  }
}
