package dev.arbiter.server.artemis;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Which broker to speak to, from properties of the server's virtual machine.
 *
 * @param url address of an external broker, {@code tcp://host:port?name=value&...}; blank means the
 *     embedded one
 * @param user user of the external broker; blank means none
 * @param password its password; not shown by {@link #toString()}
 * @param data folder of the embedded broker's journal
 * @param eventRedelivery how long the embedded broker keeps an event back after its first failed
 *     attempt, ms
 */
public record BrokerSettings(
    String url, String user, String password, Path data, long eventRedelivery) {
  private static final int DEFAULT_PORT = 61616;
  private static final long EVENT_REDELIVERY = 1_000;

  public BrokerSettings {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(data, "data");
    if (eventRedelivery < 0) {
      throw new IllegalArgumentException("arbiter.events.redelivery-ms is negative");
    }
  }

  /**
   * Reads {@code arbiter.jms.url}, {@code .user}, {@code .password} and {@code .data}, and {@code
   * arbiter.events.redelivery-ms}.
   *
   * @throws IllegalArgumentException when the last is no number from 0
   */
  public static BrokerSettings of(UnaryOperator<String> properties) {
    String data = properties.apply("arbiter.jms.data");
    String redelivery = properties.apply("arbiter.events.redelivery-ms");
    return new BrokerSettings(
        orBlank(properties.apply("arbiter.jms.url")),
        orBlank(properties.apply("arbiter.jms.user")),
        orBlank(properties.apply("arbiter.jms.password")),
        data == null
            ? Path.of(System.getProperty("java.io.tmpdir"), "arbiter-broker")
            : Path.of(data),
        redelivery == null ? EVENT_REDELIVERY : Long.parseLong(redelivery.strip()));
  }

  private static String orBlank(String value) {
    return value == null ? "" : value.strip();
  }

  /** Whether the broker runs in this virtual machine. */
  public boolean embedded() {
    return url.isEmpty();
  }

  /**
   * Parameters of the network connector in the adapter's notation. Parameters of the address are
   * passed on ({@code sslEnabled}, {@code trustStorePath} and so on); a time-out for connecting is
   * added.
   *
   * @throws IllegalArgumentException if the address has no host
   */
  public String connectorParameters() {
    URI address = URI.create(url);
    if (address.getHost() == null) {
      throw new IllegalArgumentException("arbiter.jms.url has no host: " + url);
    }
    int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
    String parameters = "host=" + address.getHost() + ";port=" + port;
    if (address.getQuery() != null) {
      parameters += ";" + address.getQuery().replace('&', ';');
    }
    return parameters.contains("connect-timeout-millis")
        ? parameters
        : parameters + ";connect-timeout-millis=3000";
  }

  @Override
  public String toString() {
    return embedded() ? "embedded in " + data : url + " as " + (user.isEmpty() ? "nobody" : user);
  }
}
