package dev.arbiter.server.payara;

import java.nio.file.Path;
import java.util.List;

/**
 * How a server's process is started.
 *
 * @param words program and arguments, without any secret: they are seen by every user of the
 *     machine
 * @param folder where it runs
 * @param input what it reads from its standard input
 */
public record ServerCommand(List<String> words, Path folder, Path input) {
  /** An input that holds nothing. */
  static final Path NO_INPUT = Path.of("/dev/null");

  public ServerCommand {
    words = List.copyOf(words);
  }
}
