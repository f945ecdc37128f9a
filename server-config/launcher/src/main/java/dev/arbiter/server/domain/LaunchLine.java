package dev.arbiter.server.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line that starts a domain, as {@code asadmin start-domain --dry-run} prints it: we
 * start the server's process ourselves, so that it is our child and no tool stands between. Like
 * the tool we hand over the master password by standard input.
 *
 * @param options of the virtual machine, the class path among them
 * @param program main class and arguments
 */
record LaunchLine(List<String> options, List<String> program) {
  private static final String MAIN = "com.sun.enterprise.glassfish.bootstrap.ASMain";

  LaunchLine {
    options = List.copyOf(options);
    program = List.copyOf(program);
  }

  /**
   * Reads what the tool printed: a remark, the path of Java, then one word a line.
   *
   * @throws IllegalArgumentException if there is no main class
   */
  static LaunchLine of(String printed) {
    List<String> words =
        printed
            .lines()
            .dropWhile(line -> !line.endsWith("/java"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("Command ") && !line.isBlank())
            .toList();
    int main = words.indexOf(MAIN);
    if (main < 0) {
      throw new IllegalArgumentException("no " + MAIN + " in: " + printed);
    }
    return new LaunchLine(words.subList(0, main), words.subList(main, words.size()));
  }

  /**
   * A file of arguments for Java: what stands in it is not seen in the list of processes.
   *
   * @param more options of the virtual machine that win over the domain's
   * @param arguments of the program
   */
  String argumentFile(List<String> more, List<String> arguments) {
    List<String> words = new ArrayList<>(options);
    words.addAll(more);
    words.addAll(program);
    words.addAll(arguments);
    return words.stream().map(LaunchLine::quoted).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String word) {
    String escaped = word.replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + escaped.replace("\n", "\\n").replace("\r", "\\r") + "\"";
  }
}
