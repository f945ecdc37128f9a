package dev.arbiter.server.payara;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the application server shall be told.
 *
 * @param httpHost address of plain HTTP
 * @param httpPort its port
 * @param tls the listener with TLS, if there is one
 * @param pool the database connections
 * @param javaOptions options of the virtual machine, separated by blanks
 * @param properties system properties of the server, secrets included: they go to a file that only
 *     the owner can read, never to a command line
 * @param home folder of the instance
 * @param adminPort port of the administration on the loopback address; empty without one
 */
public record ServerPlan(
    String httpHost,
    int httpPort,
    Optional<Tls> tls,
    Pool pool,
    String javaOptions,
    Map<String, String> properties,
    Path home,
    OptionalInt adminPort) {
  /**
   * A listener with TLS 1.3.
   *
   * @param host address to bind
   * @param port port to bind
   * @param keystore PKCS12 file with one key
   * @param password its password
   * @param alias name of the key
   */
  public record Tls(String host, int port, Path keystore, String password, String alias) {
    @Override
    public String toString() {
      return "https://" + host + ":" + port;
    }
  }

  /**
   * The application's database connections.
   *
   * @param url JDBC address
   * @param user role
   * @param password its password
   * @param size most connections
   */
  public record Pool(String url, String user, String password, int size) {
    @Override
    public String toString() {
      return user + " at " + url;
    }
  }

  public ServerPlan {
    properties = Map.copyOf(properties);
  }
}
