package dev.arbiter.server.payara;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs us, which also runs the server. */
public final class JavaCommand {
  private static final String DEFAULT_HEAP = "-Xmx512m";

  private JavaCommand() {}

  /** The program. */
  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String keytool() {
    return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
  }

  /**
   * Options of the virtual machine that a server runs in.
   *
   * @param temporary folder for its temporary files
   * @param grid configuration of the data grid
   * @param more further options, separated by blanks, which win over ours
   */
  public static List<String> options(Path temporary, Path grid, String more) {
    List<String> options = new ArrayList<>();
    options.add(DEFAULT_HEAP);
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-Djava.io.tmpdir=" + temporary);
    options.add("-Dhazelcast.config=" + grid);
    options.add("-Duser.timezone=UTC");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Djava.awt.headless=true");
    if (!more.isBlank()) {
      options.addAll(List.of(more.strip().split("\\s+")));
    }
    return options;
  }
}
