package dev.arbiter.server.gate;

import dev.arbiter.server.console.Messages;

/** A condition that cannot be read. The message names the place and shows it. */
public final class GateSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  GateSyntaxException(String condition, int position, String problem) {
    super(
        Messages.text("gate.syntax", position + 1, problem)
            + System.lineSeparator()
            + "  "
            + condition
            + System.lineSeparator()
            + "  "
            + " ".repeat(position)
            + "^");
    this.position = position;
  }

  /** Where the condition stops to make sense, from 0. */
  public int position() {
    return position;
  }
}
