package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts, adopts and stops the server on a data directory. */
final class Postmaster {
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final Duration TO_FINISH = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int ATTEMPTS = 3;
  private static final int FAST_SECONDS = 30;
  private static final int IMMEDIATE_SECONDS = 15;
  private static final int MOST_LOG = 1 << 16;
  private static final long LARGE_LOG = 20L << 20;
  private static final String WRONG_PASSWORD = "28P01";

  private final ClusterSettings settings;
  private final ClusterHome place;
  private final PostgresBinaries binaries;
  private final ServerProcesses processes;
  private final Path log;

  Postmaster(ClusterSettings settings, ClusterHome place, PostgresBinaries binaries) {
    this.settings = settings;
    this.place = place;
    this.binaries = binaries;
    this.processes = new ServerProcesses(place.data());
    this.log = Diagnosis.log(settings);
  }

  /**
   * Looks for a server that outlived its instance, and waits while it recovers or ends.
   *
   * @return its port, when it serves these data with the wanted release
   */
  Optional<Integer> adopt(Credentials superuser) throws IOException {
    long end = System.nanoTime() + TO_ANSWER.toNanos();
    while (processes.postmaster().isPresent() && System.nanoTime() < end) {
      int port = PostmasterFile.read(place.data()).map(PostmasterFile::port).orElse(0);
      if (port > 0 && serves(port, superuser)) {
        if (settings.port().isEmpty() || settings.port().getAsInt() == port) {
          return Optional.of(port);
        }
        break;
      }
      pause();
    }
    if (processes.postmaster().isPresent()) {
      stop();
    }
    return Optional.empty();
  }

  /**
   * Starts the server, recovering its data if need be.
   *
   * @return the port
   */
  int start() throws IOException {
    clearDeadPostmaster();
    setLargeLogAside();
    for (int attempt = 1; ; attempt++) {
      int port = Ports.choose(place, settings.port());
      ServerConfiguration.write(place.data(), port, settings.durable());
      long before = Files.exists(log) ? Files.size(log) : 0;
      long seconds = settings.patience().toSeconds();
      Tool.Ending ending =
          Tool.run(
              control("start", "--wait", "--timeout=" + seconds),
              place.base(),
              settings.patience().plus(TO_FINISH),
              log);
      if (ending.good()) {
        Ports.keep(place, port);
        return port;
      }
      if (processes.postmaster().isPresent()) {
        throw new DatabaseFault(Reason.START_TOO_SLOW, seconds, log);
      }
      String said = logFrom(before);
      // Somebody took the port between our look and the start.
      if (!Diagnosis.isPortTaken(said) || attempt == ATTEMPTS) {
        throw Diagnosis.ofStart(said, settings);
      }
    }
  }

  /** Holds the data directory. */
  Path folder() {
    return place.base();
  }

  /** The living server, if there is one. */
  Optional<ProcessHandle> process() throws IOException {
    return processes.postmaster();
  }

  /** Ends the server: fast, then without waiting for anything, then by force. */
  void stop() throws IOException {
    Optional<ProcessHandle> running = processes.postmaster();
    if (running.isEmpty()) {
      return;
    }
    for (String how :
        List.of(
            "--mode=fast --timeout=" + FAST_SECONDS,
            "--mode=immediate --timeout=" + IMMEDIATE_SECONDS)) {
      List<String> words = List.of(how.split(" "));
      Tool.run(
          control("stop", "--wait", words.get(0), words.get(1)),
          place.base(),
          Duration.ofSeconds(FAST_SECONDS).plus(TO_FINISH),
          log);
      if (processes.postmaster().isEmpty()) {
        return;
      }
    }
    running.get().destroyForcibly();
    clearDeadPostmaster();
    if (processes.postmaster().isPresent()) {
      throw new DatabaseFault(Reason.STOP_FAILED, running.get().pid(), log);
    }
  }

  /** Ends all processes by force. */
  void kill() {
    processes.all().forEach(ProcessHandle::destroyForcibly);
  }

  private List<String> control(String action, String... options) {
    List<String> command = new java.util.ArrayList<>();
    command.add(binaries.program("pg_ctl"));
    command.add(action);
    command.add("--silent");
    command.add("--pgdata=" + place.data());
    command.addAll(List.of(options));
    return place.account().command(command);
  }

  private boolean serves(int port, Credentials superuser) {
    try (Connection connection =
            Connections.open("jdbc:postgresql://127.0.0.1:" + port + "/postgres", superuser);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select current_setting('data_directory'), current_setting('server_version')")) {
      row.next();
      return Path.of(row.getString(1)).equals(place.data())
          && row.getString(2).equals(binaries.release());
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        throw new DatabaseFault(
            Reason.SECRETS_MISSING, e, ClusterSecrets.file(settings.home()), place.base());
      }
      return false;
    }
  }

  /**
   * Waits for what a killed postmaster left behind: its children end by themselves within moments,
   * and a new server must not meet them. Its file goes too, since PostgreSQL would take any process
   * that got the number meanwhile, and a zombie, for a living server.
   */
  private void clearDeadPostmaster() throws IOException {
    long end = System.nanoTime() + TO_FINISH.toNanos();
    while (!processes.all().isEmpty() && System.nanoTime() < end) {
      pause();
    }
    processes.all().forEach(ProcessHandle::destroyForcibly);
    if (processes.postmaster().isEmpty()) {
      Files.deleteIfExists(PostmasterFile.in(place.data()));
    }
  }

  private void setLargeLogAside() throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String logFrom(long position) throws IOException {
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
      channel.position(Math.max(position, channel.size() - MOST_LOG));
      ByteBuffer text = ByteBuffer.allocate(MOST_LOG);
      while (text.hasRemaining() && channel.read(text) >= 0) {
        continue;
      }
      return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFault(Reason.INTERRUPTED, e);
    }
  }
}
