package dev.arbiter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A guide in Markdown whose commands can be run. A block marked {@code sh} is a step; the blocks
 * {@code json} and {@code text} behind it show parts of what it prints.
 */
record Guide(List<Step> steps) {
  private static final String FENCE = "```";

  /**
   * Commands that are run together.
   *
   * @param line of the guide at which they begin, from 1
   * @param shown what they print, as far as the guide shows it; may be empty
   */
  record Step(int line, String commands, List<Shown> shown) {}

  /** Reads a guide; a block that shows something without a command before it is an error. */
  static Guide of(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  static Guide of(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        String kind = lines.get(i).substring(FENCE.length());
        int end = end(lines, i + 1);
        add(steps, kind, i + 2, String.join("\n", lines.subList(i + 1, end)));
        i = end;
      }
    }
    return new Guide(List.copyOf(steps));
  }

  private static int end(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).equals(FENCE)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the block of line " + from + " has no end");
  }

  private static void add(List<Step> steps, String kind, int line, String text) {
    switch (kind) {
      case "sh" -> steps.add(new Step(line, text, new ArrayList<>()));
      case "json", "text" -> {
        if (steps.isEmpty()) {
          throw new IllegalArgumentException("line " + line + " shows what no command printed");
        }
        Shown shown = kind.equals("json") ? new Shown.Json(text) : new Shown.Text(text);
        steps.get(steps.size() - 1).shown().add(shown);
      }
      default -> {
        // Other languages are for the eye only.
      }
    }
  }

  /**
   * All steps for one shell that stops at the first command that fails. What the first step prints
   * goes to a file of the name {@code 0}, and so on.
   */
  String script() {
    StringBuilder script = new StringBuilder("set -eu\n");
    for (int i = 0; i < steps.size(); i++) {
      script.append("{\n").append(steps.get(i).commands()).append("\n} >").append(i).append('\n');
    }
    return script.toString();
  }
}
