package dev.arbiter.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** Ports for servers that bind them seconds later: below those of outgoing connections. */
final class LoopbackPorts {
  private static final int LOWEST = 30_000;
  private static final int SPAN = 2_700;

  private LoopbackPorts() {}

  /** One that is free now. */
  static int free() {
    int start = new SecureRandom().nextInt(SPAN);
    for (int i = 0; i < SPAN; i++) {
      try (ServerSocket probe =
          new ServerSocket(LOWEST + (start + i) % SPAN, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException e) {
        continue;
      }
    }
    throw new IllegalStateException("no port from " + LOWEST + " on is free");
  }
}
