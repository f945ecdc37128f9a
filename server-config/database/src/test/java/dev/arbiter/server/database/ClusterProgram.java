package dev.arbiter.server.database;

import java.nio.file.Path;
import java.util.Map;

/** Starts the cluster of a home in a JVM of its own, says how, and ends as told. */
public final class ClusterProgram {
  private ClusterProgram() {}

  /** Arguments: home, and what to do then: {@code close} or {@code die}. */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    ClusterSettings usual = ClusterSettings.of(Path.of(arguments[0]), environment);
    try {
      EmbeddedCluster cluster = EmbeddedCluster.start(usual);
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
}
