package dev.arbiter.server.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the embedded PostgreSQL needs to know.
 *
 * @param home the directory of this instance; made when missing
 * @param logs where {@code postgresql.log} is written; made when missing
 * @param refuge where data are kept when the home cannot be reached by the account of PostgreSQL
 *     (root's home usually)
 * @param binaries a place for the unpacked binaries that several homes share; empty: beside the
 *     data
 * @param port the port on 127.0.0.1; empty: chosen at the first start and kept while it is free
 * @param userId the numeric user and group that runs PostgreSQL when we are root, above 0
 * @param durable false only in tests: no fsync, no waiting for the disk at commit
 * @param patience the longest that a start, crash recovery included, may take
 */
public record ClusterSettings(
    Path home,
    Path logs,
    Path refuge,
    Optional<Path> binaries,
    OptionalInt port,
    int userId,
    boolean durable,
    Duration patience) {

  /** The user that runs PostgreSQL when root starts us and nothing else is said. */
  public static final int DEFAULT_USER_ID = 5432;

  private static final int HIGHEST_ID = 2_000_000_000;

  public ClusterSettings {
    home = home.toAbsolutePath().normalize();
    logs = logs.toAbsolutePath().normalize();
    Objects.requireNonNull(refuge, "refuge");
    Objects.requireNonNull(binaries, "binaries");
    Objects.requireNonNull(patience, "patience");
    if (userId < 1 || userId > HIGHEST_ID) {
      throw new IllegalArgumentException("ARBITER_DATABASE_UID must be a user id above 0");
    }
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
      throw new IllegalArgumentException("ARBITER_DATABASE_PORT must be a port from 1 to 65535");
    }
  }

  /**
   * The settings of a home.
   *
   * @param environment looked up for {@code ARBITER_DATABASE_UID} and {@code ARBITER_DATABASE_PORT}
   * @throws IllegalArgumentException one sentence, when one of them is not a number in its range
   */
  public static ClusterSettings of(Path home, Map<String, String> environment) {
    return new ClusterSettings(
        home,
        home.resolve("logs"),
        Path.of("/var/lib/arbiter"),
        Optional.empty(),
        number(environment, "ARBITER_DATABASE_PORT"),
        number(environment, "ARBITER_DATABASE_UID").orElse(DEFAULT_USER_ID),
        true,
        Duration.ofMinutes(10));
  }

  private static OptionalInt number(Map<String, String> environment, String name) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a whole number, not " + text, e);
    }
  }
}
