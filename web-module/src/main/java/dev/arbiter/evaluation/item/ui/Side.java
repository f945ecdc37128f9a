package dev.arbiter.evaluation.item.ui;

import dev.arbiter.evaluation.run.api.CaseAnswers.Given;
import java.util.List;
import java.util.UUID;

/**
 * One assistant's answer beside the others.
 *
 * @param given null when there is none yet
 * @param parts the text with what differs from the one it is held against; empty when it is shown
 *     as it is
 * @param tooDifferent whether it should have been held against one, but marks would not help
 */
public record Side(
    UUID assistantId,
    String assistant,
    Given given,
    List<WordDiff.Part> parts,
    boolean tooDifferent) {

  private static final int LONG = 1_500;

  public Side {
    parts = List.copyOf(parts);
  }

  public boolean isMarked() {
    return !parts.isEmpty();
  }

  /** Whether the text is long enough to be folded at first. */
  public boolean isLong() {
    return given != null && given.text() != null && given.text().length() > LONG;
  }
}
