package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this machine can run the product at all. */
final class MachineCheck {
  private static final int OLDEST_JAVA = 17;
  private static final long NEEDED_MEGABYTES = 700;
  private static final Path MEMORY = Path.of("/proc/meminfo");

  private MachineCheck() {}

  static void require() {
    if (Runtime.version().feature() < OLDEST_JAVA) {
      throw StartFault.of("java-version", Runtime.version().feature(), OLDEST_JAVA);
    }
    if (Files.isReadable(MEMORY)) {
      long available = availableMegabytes();
      if (available < NEEDED_MEGABYTES) {
        throw StartFault.of("memory", available, NEEDED_MEGABYTES);
      }
    }
  }

  private static long availableMegabytes() {
    try {
      for (String line : Files.readAllLines(MEMORY)) {
        if (line.startsWith("MemAvailable:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
    return Long.MAX_VALUE;
  }
}
