package dev.arbiter.server.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The settings of the server, written anew before each start so that they follow this version of
 * Arbiter and not the one that made the data.
 */
final class ServerConfiguration {
  private static final String FILE = "arbiter.conf";
  private static final long MIB = 1024L * 1024L;
  private static final int LEAST_BUFFERS = 128;
  private static final int MOST_BUFFERS = 1024;
  private static final int SHARE_OF_MEMORY = 16;

  private static final String DURABLE =
      """
      fsync = on
      full_page_writes = on
      synchronous_commit = on
      wal_compression = on
      max_wal_size = 2GB
      checkpoint_timeout = 15min
      shared_buffers = %dMB
      """;
  private static final String FOR_TESTS =
      """
      fsync = off
      full_page_writes = off
      synchronous_commit = off
      shared_buffers = 64MB
      """;
  private static final String ALWAYS =
      """
      # Written by Arbiter at every start: changes here do not last.
      port = %d
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      max_connections = 120
      jit = off
      random_page_cost = 1.1
      # A large import or run makes statistics stale at once, and pages are read right after it.
      autovacuum_naptime = 10s
      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      logging_collector = off
      log_destination = 'stderr'
      log_line_prefix = '%%m [%%p] %%q%%u@%%d '
      log_checkpoints = off
      log_lock_waits = on
      log_statement = 'none'
      # A failed statement is logged without its text and values: they may be tenants' content.
      log_min_error_statement = 'panic'
      log_error_verbosity = 'terse'
      """;

  private ServerConfiguration() {}

  /** Makes the server read our file; once, when the data directory is made. */
  static void include(Path data) throws IOException {
    Files.write(
        data.resolve("postgresql.conf"),
        ("\ninclude_if_exists = '" + FILE + "'\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC);
  }

  static void write(Path data, int port, boolean durable) throws IOException {
    String text = ALWAYS.formatted(port) + (durable ? DURABLE.formatted(buffers()) : FOR_TESTS);
    Files.writeString(data.resolve(FILE), text);
  }

  private static long buffers() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long share = system.getTotalMemorySize() / MIB / SHARE_OF_MEMORY;
    return Math.max(LEAST_BUFFERS, Math.min(MOST_BUFFERS, share));
  }
}
