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
  private static final int STATEMENT_SECONDS = 60;
  private static final int LEAK_SECONDS = 120;
  private static final int WAIT_MILLIS = 5_000;

  private BootCommands() {}

  /** A value as it must be written where a reference to it stands in a list of properties. */
  static String escaped(String value) {
    return value.replaceAll("([\\\\:=])", "\\\\$1");
  }

  /** Before the server boots: listeners and threads. */
  static List<String> beforeBoot(ServerPlan plan) {
    List<String> commands = new ArrayList<>();
    commands.add(LISTENERS + "http-listener.address=" + plan.httpHost());
    commands.add(PROTOCOLS + "http-listener.http.server-header=false");
    commands.add(PROTOCOLS + "http-listener.http.xpowered-by=false");
    plan.tls()
        .ifPresent(
            tls -> {
              commands.add(LISTENERS + "https-listener.address=" + tls.host());
              commands.add(PROTOCOLS + "https-listener.http.server-header=false");
              commands.add(PROTOCOLS + "https-listener.http.xpowered-by=false");
              commands.add(PROTOCOLS + "https-listener.http.http2-enabled=true");
              commands.add(PROTOCOLS + "https-listener.ssl.tls12-enabled=false");
              commands.add(PROTOCOLS + "https-listener.ssl.tls13-enabled=true");
              commands.add(PROTOCOLS + "https-listener.ssl.cert-nickname=" + tls.alias());
            });
    commands.add(CONFIG + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64");
    commands.add(CONFIG + "thread-pools.thread-pool.http-thread-pool.min-thread-pool-size=8");
    return commands;
  }

  /** After the boot, before the application: database, broker and what it looks up by name. */
  static List<String> afterBoot(ServerPlan plan, Distribution distribution) {
    return List.of(
        String.join(
            " ",
            "create-jdbc-connection-pool",
            "--restype=javax.sql.DataSource",
            "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
            "--steadypoolsize=2",
            "--maxpoolsize=" + plan.pool().size(),
            "--maxwait=" + WAIT_MILLIS,
            "--isconnectvalidatereq=true",
            "--validationmethod=custom-validation",
            "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "--validateatmostonceperiod=5",
            "--statementtimeout=" + STATEMENT_SECONDS,
            "--leaktimeout=" + LEAK_SECONDS,
            "--creationretryattempts=3",
            "--creationretryinterval=1",
            "--property",
            "url=${arbiter.internal.pool-url}"
                + ":user=${arbiter.internal.pool-user}"
                + ":password=${arbiter.internal.pool-password}",
            "arbiter"),
        "create-jdbc-resource --connectionpoolid=arbiter jdbc/arbiter",
        "deploy --name=artemis " + distribution.adapter(),
        "create-connector-connection-pool --raname=artemis"
            + " --connectiondefinition=jakarta.jms.ConnectionFactory"
            + " --transactionsupport=NoTransaction"
            + " --steadypoolsize=0 --maxpoolsize=32 --maxwait="
            + WAIT_MILLIS
            + " arbiter-jms",
        "create-connector-resource --poolname=arbiter-jms jms/arbiter",
        "create-admin-object --raname=artemis --restype=jakarta.jms.Topic"
            + " --property Address=arbiter.work jms/arbiter.work");
  }
}
