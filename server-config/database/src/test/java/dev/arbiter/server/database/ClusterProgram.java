package dev.arbiter.server.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Starts the cluster of a home in a JVM of its own, says how, and ends as told. */
public final class ClusterProgram {
  private ClusterProgram() {}

  /**
   * Arguments: home; what to do then, {@code close} or {@code die}; and, to save time, where the
   * binaries lie unpacked.
   */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    ClusterSettings usual = ClusterSettings.of(Path.of(arguments[0]), environment);
    ClusterSettings settings = arguments.length > 2 ? with(usual, arguments[2]) : usual;
    try {
      EmbeddedCluster cluster = EmbeddedCluster.start(settings);
      long process = cluster.process().orElseThrow().pid();
      System.out.println(cluster.beginning() + " " + cluster.port() + " " + process);
      if (arguments[1].equals("die")) {
        Runtime.getRuntime().halt(0);
      }
      cluster.close();
    } catch (DatabaseFault fault) {
      System.out.println(fault.reason() + ": " + fault.getMessage());
    }
  }

  private static ClusterSettings with(ClusterSettings usual, String binaries) {
    return new ClusterSettings(
        usual.home(),
        usual.logs(),
        usual.refuge(),
        Optional.of(Path.of(binaries)),
        usual.port(),
        usual.userId(),
        usual.durable(),
        usual.patience());
  }
}
