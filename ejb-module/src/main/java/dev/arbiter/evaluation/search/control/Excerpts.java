package dev.arbiter.evaluation.search.control;

import dev.arbiter.evaluation.search.api.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts the place out of a text where a word stands; pure. */
final class Excerpts {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int BEFORE = 60;
  private static final int AFTER = 140;
  private static final String MORE = "…";

  private Excerpts() {}

  /** The words of a search, as the index has them: in lower case. */
  static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * @param text may be null
   */
  static Excerpt of(String text, List<String> words) {
    String plain = text == null ? "" : BLANKS.matcher(text).replaceAll(" ").strip();
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.length() != plain.length()) {
      return cut(plain, 0, 0);
    }
    for (String word : words) {
      int at = begin(lower, word);
      if (at >= 0) {
        return cut(plain, at, at + word.length());
      }
    }
    return cut(plain, 0, 0);
  }

  /** Where a word of the text begins so; -1 for nowhere. */
  private static int begin(String text, String word) {
    int at = text.indexOf(word);
    while (at > 0 && Character.isLetterOrDigit(text.codePointBefore(at))) {
      at = text.indexOf(word, at + 1);
    }
    return at;
  }

  private static Excerpt cut(String text, int from, int to) {
    int start = whole(text, Math.max(0, from - BEFORE));
    int end = whole(text, Math.min(text.length(), to + AFTER));
    return new Excerpt(
        (start > 0 ? MORE : "") + text.substring(start, from),
        text.substring(from, to),
        text.substring(to, end) + (end < text.length() ? MORE : ""));
  }

  /** Never between the halves of a surrogate pair. */
  private static int whole(String text, int index) {
    return index > 0
            && index < text.length()
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1))
        ? index - 1
        : index;
  }
}
