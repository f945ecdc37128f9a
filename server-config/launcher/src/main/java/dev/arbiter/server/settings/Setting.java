package dev.arbiter.server.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting that the launcher itself knows. The key is the property's name in a configuration
 * file and in the application; the variable of the environment is derived from it: {@code
 * arbiter.http-port} is {@code ARBITER_HTTP_PORT}. What each means is {@code setting.<key>} of the
 * message bundle; {@code docs/reference/configuration.md} is printed from this list.
 */
public enum Setting {
  /** Folder that holds the state of one instance. */
  HOME("arbiter.home", "~/.arbiter", Kind.TEXT),
  /** What the node is for: decides whether unsafe settings are refused. */
  PROFILE("arbiter.profile", "", Kind.TEXT),
  /** Address that the TLS listener is bound to. */
  HOST("arbiter.host", "127.0.0.1", Kind.TEXT),
  /** Port of the TLS listener. */
  PORT("arbiter.port", "8443", Kind.NUMBER),
  /** Address that the plain HTTP listener is bound to. */
  HTTP_HOST("arbiter.http-host", "127.0.0.1", Kind.TEXT),
  /** Port of the plain HTTP listener; blank means none for serve, a free one for the others. */
  HTTP_PORT("arbiter.http-port", "", Kind.NUMBER),
  /** Port of the full server's administration on the loopback address. */
  ADMIN_PORT("arbiter.admin-port", "4848", Kind.NUMBER),
  /** PKCS12 file with the certificate of the TLS listener; blank means a generated one. */
  TLS_KEYSTORE_FILE("arbiter.tls.keystore-file", "", Kind.TEXT),
  /** Password of that file. */
  TLS_KEYSTORE_PASSWORD("arbiter.tls.keystore-password", "", Kind.SECRET),
  /** Name of the key in that file. */
  TLS_KEYSTORE_ALIAS("arbiter.tls.keystore-alias", "arbiter", Kind.TEXT),
  /** JDBC address of an external database; blank means the embedded one. */
  DATABASE_URL("arbiter.database.url", "", Kind.TEXT),
  /** Role that owns the schemas of an external database. */
  DATABASE_OWNER("arbiter.database.owner", "arbiter_owner", Kind.TEXT),
  /** Its password. */
  DATABASE_OWNER_PASSWORD("arbiter.database.owner-password", "", Kind.SECRET),
  /** Role that the application signs in as. */
  DATABASE_USER("arbiter.database.user", "arbiter_app", Kind.TEXT),
  /** Its password. */
  DATABASE_PASSWORD("arbiter.database.password", "", Kind.SECRET),
  /** Most database connections that the application holds. */
  DATABASE_POOL_SIZE("arbiter.database.pool-size", "32", Kind.NUMBER),
  /** Address of an external broker; blank means the embedded one. */
  JMS_URL("arbiter.jms.url", "", Kind.TEXT),
  /** User of the external broker. */
  JMS_USER("arbiter.jms.user", "", Kind.TEXT),
  /** Password of the external broker. */
  JMS_PASSWORD("arbiter.jms.password", "", Kind.SECRET),
  /** Addresses of all nodes of a cluster; blank means that this node is alone. */
  CLUSTER_MEMBERS("arbiter.cluster.members", "", Kind.TEXT),
  /** Address that this node's data grid is bound to. */
  CLUSTER_HOST("arbiter.cluster.host", "127.0.0.1", Kind.TEXT),
  /** Port of this node's data grid. */
  CLUSTER_PORT("arbiter.cluster.port", "6900", Kind.NUMBER),
  /** Whether the network between the nodes keeps others out. */
  CLUSTER_PRIVATE_NETWORK("arbiter.cluster.private-network", "false", Kind.TEXT),
  /** File with the key that wraps what is personal; the same for all nodes of a database. */
  MASTER_KEY_FILE("arbiter.master-key-file", "", Kind.TEXT),
  /** Services that this node runs. */
  SERVICES("arbiter.services", "all", Kind.TEXT),
  /** Options of the server's virtual machine. */
  JAVA_OPTIONS("arbiter.java-options", "", Kind.TEXT);

  /** What a value may be. */
  public enum Kind {
    /** Any text. */
    TEXT,
    /** A whole number from 0 to 65535. */
    NUMBER,
    /** A text that is never printed and never put on a command line. */
    SECRET
  }

  private final String key;
  private final String defaultValue;
  private final Kind kind;

  Setting(String key, String defaultValue, Kind kind) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.kind = kind;
  }

  /** The name in files and in the application. */
  public String key() {
    return key;
  }

  /** The variable of the environment that sets it. */
  public String variable() {
    return variableOf(key);
  }

  /** The value if nobody sets it; blank means none. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What a value may be. */
  public Kind kind() {
    return kind;
  }

  /** The setting with a key, if the launcher knows it. */
  public static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
  }

  /** The variable for a key, by the rule of MicroProfile Config. */
  public static String variableOf(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
