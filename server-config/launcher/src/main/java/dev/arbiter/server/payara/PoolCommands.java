package dev.arbiter.server.payara;

import java.util.List;
import java.util.Map;

/**
 * The commands that give the pool of {@link ServerScript#RESOURCES} its database. Values stand in
 * system properties: the server prints commands that fail.
 */
public final class PoolCommands {
  /** A reference to the password in the system properties. */
  static final String PASSWORD_PROPERTY = "${arbiter.internal.pool-password}";

  private static final String POOL = "set resources.jdbc-connection-pool.arbiter.";

  private PoolCommands() {}

  /**
   * The commands.
   *
   * @param password a reference to the password
   */
  public static List<String> of(ServerPlan.Pool pool, String password) {
    return List.of(
        POOL + "property.url=${arbiter.internal.pool-url}",
        POOL + "property.user=${arbiter.internal.pool-user}",
        POOL + "property.password=" + password,
        POOL + "max-pool-size=" + pool.size());
  }

  /**
   * The commands that have the pool {@code arbiter-jms} sign in at an external broker: the server
   * would sign in as nobody otherwise, whatever the adapter knows.
   *
   * @param properties of the node
   */
  public static List<String> ofBroker(Map<String, String> properties) {
    if (properties.getOrDefault("arbiter.jms.user", "").isBlank()) {
      return List.of();
    }
    String pool = "set resources.connector-connection-pool.arbiter-jms.property.";
    return List.of(
        pool + "UserName=${arbiter.jms.user}", pool + "Password=${arbiter.jms.password}");
  }

  /** The system properties that they refer to, the password not among them. */
  public static Map<String, String> properties(ServerPlan.Pool pool) {
    return Map.of(
        "arbiter.internal.pool-url", pool.url(), "arbiter.internal.pool-user", pool.user());
  }
}
