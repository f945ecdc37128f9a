package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.database.Bootstrap;
import dev.arbiter.server.database.ClusterSettings;
import dev.arbiter.server.database.Credentials;
import dev.arbiter.server.database.EmbeddedCluster;
import dev.arbiter.server.database.Schema;
import dev.arbiter.server.home.ArbiterHome;
import dev.arbiter.server.settings.Setting;
import dev.arbiter.server.settings.Settings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The database of a node: embedded unless an address was given; migrated in both cases. */
final class NodeDatabase implements AutoCloseable {
  /** Of the driver, for the application's connections; site.asadmin has them too. */
  static final String POOL_OPTIONS =
      "reWriteBatchedInserts=true&ApplicationName=arbiter&connectTimeout=5&socketTimeout=120"
          + "&tcpKeepAlive=true"
          // A stopped node must not hold up the others by a transaction that it has begun.
          + "&options=-c%20idle_in_transaction_session_timeout=30s";

  private final ClusterSettings settings;
  private final String url;
  private final Credentials application;
  private volatile EmbeddedCluster cluster;

  private NodeDatabase(
      ClusterSettings settings, EmbeddedCluster cluster, String url, Credentials application) {
    this.settings = settings;
    this.cluster = cluster;
    this.url = url;
    this.application = application;
  }

  static NodeDatabase start(Settings settings, ArbiterHome home) {
    return settings.has(Setting.DATABASE_URL) ? external(settings) : embedded(home);
  }

  private static NodeDatabase external(Settings settings) {
    String url = settings.get(Setting.DATABASE_URL);
    Schema.migrate(
        url,
        new Credentials(
            settings.get(Setting.DATABASE_OWNER), settings.get(Setting.DATABASE_OWNER_PASSWORD)));
    Credentials application =
        new Credentials(
            settings.get(Setting.DATABASE_USER), settings.get(Setting.DATABASE_PASSWORD));
    return new NodeDatabase(null, null, url, application);
  }

  private static NodeDatabase embedded(ArbiterHome home) {
    ClusterSettings wanted;
    try {
      wanted = ClusterSettings.of(home.root(), System.getenv());
    } catch (IllegalArgumentException e) {
      throw StartFault.because(e, "database", e.getMessage());
    }
    EmbeddedCluster cluster = EmbeddedCluster.start(wanted);
    try {
      Bootstrap.apply(cluster);
      String url = cluster.jdbcUrl(Bootstrap.DATABASE);
      Schema.migrate(url, cluster.owner());
      return new NodeDatabase(wanted, cluster, url, cluster.app());
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** What the person should know about how it came up. */
  String remark() {
    return cluster == null
        ? Messages.text("database.external")
        : Messages.text("database." + cluster.beginning().name().toLowerCase(Locale.ROOT));
  }

  /** Address for the application's pool. */
  String poolUrl() {
    return url + (url.contains("?") ? "&" : "?") + POOL_OPTIONS;
  }

  Credentials application() {
    return application;
  }

  boolean alive() {
    return cluster == null || cluster.process().isPresent();
  }

  /**
   * Brings a dead embedded database back.
   *
   * @return whether it has the same port as before
   */
  boolean restart() {
    int port = cluster.port();
    cluster.close();
    cluster = EmbeddedCluster.start(settings);
    return cluster.port() == port;
  }

  /** Where the data lie, if that is on this machine. */
  Optional<Path> folder() {
    return Optional.ofNullable(cluster).map(EmbeddedCluster::folder);
  }

  /** Ends an embedded database as a power cut would: it loses nothing that was committed. */
  void kill() {
    if (cluster != null) {
      cluster.kill();
    }
  }

  @Override
  public void close() {
    if (cluster != null) {
      cluster.close();
    }
  }
}
