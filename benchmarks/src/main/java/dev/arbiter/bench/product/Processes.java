package dev.arbiter.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the product's processes take, as Linux tells it; elsewhere everything is 0.
 *
 * @param serverCpu processor time of the application server until now
 * @param databaseCpu that of PostgreSQL with all its sessions, ended ones included
 * @param serverBytes memory that the server really holds
 * @param databaseBytes PostgreSQL's, shared memory counted once
 */
public record Processes(
    Duration serverCpu, Duration databaseCpu, long serverBytes, long databaseBytes) {
  private static final int TICKS_PER_SECOND = 100;
  private static final int OWN_TIMES = 11;
  private static final int ENDED_CHILDREN_TIMES = 13;

  /** Looks at a running product. */
  public static Processes of(Product product) {
    ProcessHandle server = product.server();
    ProcessHandle database = product.database();
    List<ProcessHandle> sessions =
        Stream.concat(Stream.of(database), database.descendants()).toList();
    long ticks = ticks(database, ENDED_CHILDREN_TIMES);
    long bytes = 0;
    for (ProcessHandle session : sessions) {
      ticks += ticks(session, OWN_TIMES);
      bytes += bytes(session);
    }
    return new Processes(time(ticks(server, OWN_TIMES)), time(ticks), bytes(server), bytes);
  }

  private static Duration time(long ticks) {
    return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
  }

  /** User and system time, two numbers from that place behind the command's name. */
  private static long ticks(ProcessHandle process, int place) {
    String line = read(process, "stat");
    if (line.isEmpty()) {
      return 0;
    }
    String[] numbers = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(numbers[place]) + Long.parseLong(numbers[place + 1]);
  }

  /** Proportional set size: pages that several processes share are split between them. */
  private static long bytes(ProcessHandle process) {
    return read(process, "smaps_rollup")
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  /** Empty when the process has just ended, or there is no such file on this system. */
  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
    } catch (IOException e) {
      return "";
    }
  }
}
