package dev.arbiter.server.client;

import dev.arbiter.server.comparison.Comparison;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.gate.Gate;
import dev.arbiter.server.gate.GateParser;
import dev.arbiter.server.gate.GateSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be known to be wrong before anything is started. Each fault is one sentence. */
final class InputCheck {
  // Without the signs of the grammar of gates; the server allows 100 characters.
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][^\\p{Cntrl}\",()=]{0,99}");

  private InputCheck() {}

  /** Reads {@code NAME=FILE}. */
  static List<NamedFile> answers(List<String> flags) {
    List<NamedFile> answers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String flag : flags) {
      int sign = flag.indexOf('=');
      String name = sign < 0 ? "" : flag.substring(0, sign).strip();
      if (sign < 0 || sign == flag.length() - 1) {
        throw StartFault.of("client-answers", flag);
      }
      if (!NAME.matcher(name).matches()) {
        throw StartFault.of("client-name", name);
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw StartFault.of("client-name-twice", name);
      }
      answers.add(new NamedFile(name, readable(flag.substring(sign + 1))));
    }
    return answers;
  }

  /** A file that exists, can be read and is not empty. */
  static Path readable(String text) {
    try {
      Path file = Path.of(text);
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw StartFault.of("client-file", file);
      }
      if (Files.size(file) == 0) {
        throw StartFault.of("client-file-empty", file);
      }
      return file;
    } catch (InvalidPathException | IOException e) {
      throw StartFault.because(e, "client-file", text);
    }
  }

  /** A place where a file can be written. */
  static void writable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean possible =
        Files.exists(file)
            ? Files.isRegularFile(file) && Files.isWritable(file)
            : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    if (!possible) {
      throw StartFault.of("client-json", file);
    }
  }

  /** Reads the conditions, which may speak of these assistants only. */
  static List<Gate> gates(List<String> conditions, List<String> names) {
    List<Gate> gates = new ArrayList<>();
    for (String condition : conditions) {
      try {
        gates.add(GateParser.parse(condition, names));
      } catch (GateSyntaxException e) {
        throw StartFault.because(e, "client-gate", e.getMessage());
      }
    }
    return gates;
  }

  /** The suite's name if the user gave none: that of its file without the ending. */
  static String suiteName(Path file) {
    String name = file.getFileName().toString();
    Path folder = file.toAbsolutePath().getParent().getFileName();
    String stem = name.replaceFirst("\\.[^.]+$", "");
    // Many folders have a "suite.jsonl": the folder tells them apart.
    return stem.equals("suite") && folder != null ? folder.toString() : stem;
  }

  /** The comparison must speak of the assistants that were asked for. */
  static Comparison complete(Comparison comparison, List<String> names) {
    for (String name : names) {
      if (comparison.assistant(name).isEmpty()) {
        throw StartFault.of("client-incomplete", name);
      }
    }
    return comparison;
  }
}
