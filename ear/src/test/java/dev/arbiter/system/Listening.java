package dev.arbiter.system;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The listening sockets of processes, as Linux tells them. */
final class Listening {
  private static final String LISTEN = "0A";
  private static final int WORD = 4;

  private Listening() {}

  /** TCP of either version of IP. */
  record Socket(InetAddress address, int port) {
    boolean isLoopback() {
      return address.isLoopbackAddress();
    }
  }

  static List<Socket> of(List<ProcessHandle> processes) throws IOException {
    Set<String> own = new HashSet<>();
    for (ProcessHandle process : processes) {
      own.addAll(inodes(Path.of("/proc", String.valueOf(process.pid()), "fd")));
    }
    List<Socket> sockets = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
        String[] words = line.strip().split(" +");
        if (words[3].equals(LISTEN) && own.contains(words[9])) {
          String[] local = words[1].split(":");
          sockets.add(new Socket(address(local[0]), Integer.parseInt(local[1], 16)));
        }
      }
    }
    return sockets;
  }

  private static Set<String> inodes(Path descriptors) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> all = Files.list(descriptors)) {
      for (Path descriptor : all.toList()) {
        String target = Files.readSymbolicLink(descriptor).toString();
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring(8, target.length() - 1));
        }
      }
    } catch (NoSuchFileException gone) {
      // A descriptor or a process that ended while we looked listens no more.
      return inodes;
    }
    return inodes;
  }

  /** Words of four bytes, each with its last byte first. */
  private static InetAddress address(String hex) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    byte[] ordered = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      ordered[i] = bytes[i / WORD * WORD + WORD - 1 - i % WORD];
    }
    return InetAddress.getByAddress(ordered);
  }
}
