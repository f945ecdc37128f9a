package dev.arbiter.evaluation.text.control;

import java.util.Optional;

/** Finds what an answer put between lines of three backticks. */
public final class FencedText {
  private static final String FENCE = "```";

  private FencedText() {}

  /**
   * The first block that is marked with a language or not marked at all; to the end of the text
   * when it is not closed.
   *
   * @param language such as {@code json}; letter case does not matter
   */
  public static Optional<String> first(String text, String language) {
    int start = -1;
    boolean wanted = false;
    for (int line = 0; line < text.length(); line = end(text, line) + 1) {
      int end = end(text, line);
      String bare = text.substring(line, end).strip();
      if (!bare.startsWith(FENCE)) {
        continue;
      }
      if (start < 0) {
        String mark = bare.substring(FENCE.length()).strip();
        wanted = mark.isEmpty() || mark.equalsIgnoreCase(language);
        start = Math.min(text.length(), end + 1);
      } else if (wanted) {
        return Optional.of(text.substring(start, line));
      } else {
        start = -1;
      }
    }
    return start >= 0 && wanted ? Optional.of(text.substring(start)) : Optional.empty();
  }

  private static int end(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
