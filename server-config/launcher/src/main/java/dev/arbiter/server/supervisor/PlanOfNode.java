package dev.arbiter.server.supervisor;

import dev.arbiter.server.home.ArbiterHome;
import dev.arbiter.server.payara.DevelopmentCertificate;
import dev.arbiter.server.payara.ServerPlan;
import dev.arbiter.server.settings.Setting;
import dev.arbiter.server.settings.Settings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns settings into the plan for the application server. */
final class PlanOfNode {
  /** What the application has no business with. */
  private static final Set<Setting> OURS =
      EnumSet.of(
          Setting.DATABASE_URL,
          Setting.DATABASE_OWNER,
          Setting.DATABASE_OWNER_PASSWORD,
          Setting.DATABASE_USER,
          Setting.DATABASE_PASSWORD,
          Setting.TLS_KEYSTORE_PASSWORD,
          Setting.JAVA_OPTIONS,
          Setting.ADMIN_PORT);

  private final Settings settings;
  private final ArbiterHome home;

  PlanOfNode(Settings settings, ArbiterHome home) {
    this.settings = settings;
    this.home = home;
  }

  ServerPlan with(Listeners listeners, NodeDatabase database) {
    Optional<ServerPlan.Tls> tls =
        listeners.tlsPort().isPresent()
            ? Optional.of(tls(listeners.tlsPort().getAsInt()))
            : Optional.empty();
    return new ServerPlan(
        settings.get(Setting.HTTP_HOST),
        listeners.httpPort(),
        tls,
        new ServerPlan.Pool(
            database.poolUrl(),
            database.application().user(),
            database.application().password(),
            settings.number(Setting.DATABASE_POOL_SIZE)),
        settings.get(Setting.JAVA_OPTIONS),
        properties(database),
        home.root(),
        listeners.adminPort());
  }

  private ServerPlan.Tls tls(int port) {
    String host = settings.get(Setting.HOST);
    if (settings.has(Setting.TLS_KEYSTORE_FILE)) {
      Path file = Path.of(settings.get(Setting.TLS_KEYSTORE_FILE)).toAbsolutePath();
      String password = settings.get(Setting.TLS_KEYSTORE_PASSWORD);
      return new ServerPlan.Tls(
          host, port, file, password, settings.get(Setting.TLS_KEYSTORE_ALIAS));
    }
    String password = DevelopmentCertificate.ensure(home.certificate(), host);
    return new ServerPlan.Tls(
        host, port, home.certificate(), password, DevelopmentCertificate.ALIAS);
  }

  private Map<String, String> properties(NodeDatabase database) {
    Map<String, String> properties = new TreeMap<>(settings.passedOn());
    for (Setting setting : Setting.values()) {
      if (!OURS.contains(setting) && settings.has(setting)) {
        properties.put(setting.key(), settings.get(setting));
      }
    }
    properties.put(Setting.HOME.key(), home.root().toString());
    database.folder().ifPresent(f -> properties.put("arbiter.database.folder", f.toString()));
    properties.put("arbiter.jms.data", home.broker().toString());
    properties.put("arbiter.setup.secret-file", home.setupSecret().toString());
    properties.putIfAbsent(Setting.MASTER_KEY_FILE.key(), home.masterKey().toString());
    properties.putAll(ListeningServices.idle(settings.get(Setting.SERVICES)));
    return properties;
  }
}
