package dev.arbiter.evaluation.grading.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant. */
public final class NearestName {
  private static final int LONGEST = 64;

  private NearestName() {}

  /** The known name that a person may have meant: two letters, or a third of them, may differ. */
  public static Optional<String> of(String given, Collection<String> known) {
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = given.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return known.stream()
        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= tolerated(name))
        .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
  }

  private static int tolerated(String name) {
    return name.length() <= 3 ? 1 : Math.max(2, name.length() / 3);
  }

  /** Levenshtein's: insertions, deletions and replacements of a single letter. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
