package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes about itself into {@code postmaster.pid}.
 *
 * @param processId of the postmaster, dead or alive
 * @param port it listens on; 0 when it has not got so far
 */
record PostmasterFile(long processId, int port) {
  private static final int PORT_LINE = 3;

  static Path in(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** Reads it; empty when there is none or it is not whole. */
  static Optional<PostmasterFile> read(Path data) throws IOException {
    try {
      return parse(Files.readAllLines(in(data)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  static Optional<PostmasterFile> parse(List<String> lines) {
    if (lines.isEmpty() || !isNumber(lines.get(0))) {
      return Optional.empty();
    }
    boolean listens = lines.size() > PORT_LINE && isNumber(lines.get(PORT_LINE));
    return Optional.of(
        new PostmasterFile(
            Long.parseLong(lines.get(0).strip()),
            listens ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0));
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("\\d{1,9}");
  }
}
