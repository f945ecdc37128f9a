package dev.arbiter.evaluation.likeness.control;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words as NIST's mteval-v13a cuts them ("13a" in sacreBLEU): punctuation stands alone, except that
 * a point or a comma between digits stays in its number, and an apostrophe and most hyphens stay in
 * their word.
 */
final class BleuWords {
  private static final Pattern SYMBOL = Pattern.compile("[ -&(-+:-@\\[-`{-~/]");
  private static final Pattern AFTER_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
  private static final Pattern BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
  private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private BleuWords() {}

  static List<String> of(String text) {
    String line = " " + plain(text.stripTrailing()) + " ";
    line = SYMBOL.matcher(line).replaceAll(" $0 ");
    line = AFTER_NO_DIGIT.matcher(line).replaceAll("$1 $2 ");
    line = BEFORE_NO_DIGIT.matcher(line).replaceAll(" $1 $2");
    line = DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
    return SPACE.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
  }

  private static String plain(String text) {
    return text.replace("<skipped>", "")
        .replace("-\n", "")
        .replace('\n', ' ')
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
  }
}
