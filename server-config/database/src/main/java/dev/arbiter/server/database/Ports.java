package dev.arbiter.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Chooses the port: the one of last time while it is free, so that tools and adopted servers find
 * it, else the first free one from a start that depends on the place. The range lies below those
 * from which systems take ports for outgoing connections.
 */
final class Ports {
  private static final int LOWEST = 20_000;
  private static final int SPAN = 10_000;

  private Ports() {}

  /** The port to use now, for {@code base}'s data; written down by {@link #keep}. */
  static int choose(ClusterHome place, OptionalInt wanted) throws IOException {
    if (wanted.isPresent()) {
      if (!isFree(wanted.getAsInt())) {
        throw new DatabaseFault(Reason.PORT_TAKEN, wanted.getAsInt());
      }
      return wanted.getAsInt();
    }
    int first = kept(place.portFile());
    if (first > 0 && isFree(first)) {
      return first;
    }
    int start = Math.floorMod(place.base().toString().hashCode(), SPAN);
    for (int i = 0; i < SPAN; i++) {
      int port = LOWEST + (start + i) % SPAN;
      if (port != first && isFree(port)) {
        return port;
      }
    }
    throw new DatabaseFault(Reason.PORT_TAKEN, LOWEST + "-" + (LOWEST + SPAN));
  }

  static void keep(ClusterHome place, int port) throws IOException {
    Files.writeString(place.portFile(), port + "\n");
  }

  private static int kept(Path file) throws IOException {
    String text = Files.exists(file) ? Files.readString(file).strip() : "";
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
