package dev.arbiter.server.payara;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * Chooses ports of the loopback address for servers that bind them seconds later. The range lies
 * below those from which systems take ports for outgoing connections: one that the system hands out
 * would often be taken again by a connection before the server is there.
 */
public final class LoopbackPorts {
  private static final int LOWEST = 30_000;
  private static final int SPAN = 2_700;

  private LoopbackPorts() {}

  /**
   * A port that is free now, chosen by chance so that servers which start side by side differ.
   *
   * @throws IllegalStateException if the whole range is taken
   */
  public static int free() {
    int start = new SecureRandom().nextInt(SPAN);
    for (int i = 0; i < SPAN; i++) {
      int port = LOWEST + (start + i) % SPAN;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no port from " + LOWEST + " on is free");
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
