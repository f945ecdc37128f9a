package dev.arbiter.evaluation.item.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was added to a text and what was taken away, word by word: the shortest script of edits by
 * Myers' greedy algorithm (An O(ND) Difference Algorithm and Its Variations, 1986). Its work grows
 * with the number of edits, so both are bounded.
 */
public final class WordDiff {

  private static final int MOST_WORDS = 4_000;
  private static final int MOST_EDITS = 700;

  /** A word, a number, white space, or a single other character. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+|\\s+|.", Pattern.DOTALL);

  private final List<String> before;
  private final List<String> after;

  private WordDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** What happened to a piece of text. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED
  }

  /** A piece of text with one fate. */
  public record Part(Kind kind, String text) {

    public boolean isAdded() {
      return kind == Kind.ADDED;
    }

    public boolean isRemoved() {
      return kind == Kind.REMOVED;
    }
  }

  /**
   * The second text in pieces, with what the first had besides.
   *
   * @return empty when the texts are too long or too different for the pieces to help a reader
   */
  public static Optional<List<Part>> of(String before, String after) {
    Optional<List<String>> one = words(before);
    Optional<List<String>> other = words(after);
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : new WordDiff(one.get(), other.get()).compare();
  }

  private static Optional<List<String>> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
      if (words.size() > MOST_WORDS) {
        return Optional.empty();
      }
    }
    return Optional.of(words);
  }

  private Optional<List<Part>> compare() {
    int most = Math.min(MOST_EDITS, before.size() + after.size());
    int[] furthest = new int[2 * most + 3];
    int middle = most + 1;
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      trace.add(furthest.clone());
      for (int k = -edits; k <= edits; k += 2) {
        boolean down =
            k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]);
        int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
        int y = x - k;
        while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        furthest[middle + k] = x;
        if (x >= before.size() && y >= after.size()) {
          return Optional.of(joined(path(trace, middle)));
        }
      }
    }
    return Optional.empty();
  }

  /** The edits from the first word on. */
  private Deque<Part> path(List<int[]> trace, int middle) {
    Deque<Part> parts = new ArrayDeque<>();
    int x = before.size();
    int y = after.size();
    for (int edits = trace.size() - 1; edits >= 0; edits--) {
      int[] furthest = trace.get(edits);
      int k = x - y;
      boolean down =
          k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]);
      int from = down ? k + 1 : k - 1;
      int fromX = edits == 0 ? 0 : furthest[middle + from];
      int fromY = edits == 0 ? 0 : fromX - from;
      while (x > fromX && y > fromY) {
        x--;
        y--;
        parts.addFirst(new Part(Kind.SAME, before.get(x)));
      }
      if (edits > 0) {
        parts.addFirst(
            down
                ? new Part(Kind.ADDED, after.get(fromY))
                : new Part(Kind.REMOVED, before.get(fromX)));
        x = fromX;
        y = fromY;
      }
    }
    return parts;
  }

  private static List<Part> joined(Deque<Part> words) {
    List<Part> parts = new ArrayList<>();
    for (Part word : words) {
      int last = parts.size() - 1;
      if (last >= 0 && parts.get(last).kind() == word.kind()) {
        parts.set(last, new Part(word.kind(), parts.get(last).text() + word.text()));
      } else {
        parts.add(word);
      }
    }
    return parts;
  }
}
