package dev.arbiter.evaluation.text.control;

import java.util.Set;

/**
 * Counts the sentences of English prose as Punkt does (Kiss and Strunk 2006, Computational
 * Linguistics 32), whose trained lists are replaced by short ones of our own. A question or
 * exclamation mark ends a sentence; a period does unless it belongs to an abbreviation, an initial
 * or a number before a word in lower case, or is one of several. Only plain quotation marks and
 * brackets may stand between the mark and the white space: Punkt knows no curly ones.
 */
public final class SentenceCount {
  private static final String MARKS = ".?!";
  private static final String NEIGHBOURS = ")\";}]*:@'({[!?";
  private static final String CLOSERS = "\"')]}";
  private static final String BEFORE_WORD = "(\"`{[:;&#*@)}]-,'";
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr prof st sr jr vs etc inc ltd co corp bros gen col lt sgt rev hon gov sen"
                  + " rep capt maj jan feb mar apr aug sep sept oct nov dec ave blvd mt ft ph.d")
              .split(" "));
  private static final Set<String> STARTERS =
      Set.of(
          ("a an the this that these those there here i he she it we you they his her my our your"
                  + " their its in on at by for from with as if when while after before although"
                  + " and but or so yet however what who how why where")
              .split(" "));

  private final String text;
  private int count;

  /** Where the sentence begins that is not counted yet. */
  private int start;

  private SentenceCount(String text) {
    this.text = text;
  }

  /** The number of sentences; 0 for a blank text. */
  public static int of(String text) {
    return new SentenceCount(Spaces.strip(text)).counted();
  }

  private int counted() {
    int from = 0;
    while (from < text.length()) {
      int to = endOfRun(from);
      int next = startOfRun(to);
      int mark = lastMark(from, to, next);
      if (mark >= 0 && isEnd(from, mark, to, next)) {
        count++;
        start = mark + 1;
      }
      from = next;
    }
    return count + (isMoreThanClosers() ? 1 : 0);
  }

  private int endOfRun(int from) {
    int at = from;
    while (at < text.length() && !Spaces.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int startOfRun(int from) {
    int at = from;
    while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The last mark of the run that white space and more text, or a neighbour, follows; else -1. */
  private int lastMark(int from, int to, int next) {
    for (int i = to - 1; i >= from; i--) {
      if (MARKS.indexOf(text.charAt(i)) >= 0
          && (i + 1 < to ? NEIGHBOURS.indexOf(text.charAt(i + 1)) >= 0 : next < text.length())) {
        return i;
      }
    }
    return -1;
  }

  private boolean isEnd(int from, int mark, int to, int next) {
    if (text.charAt(mark) != '.') {
      return true;
    }
    String follower =
        mark + 1 < to
            ? text.substring(mark + 1, mark + 2)
            : text.substring(next, Math.min(endOfRun(next), next + 40));
    if (mark > from && text.charAt(mark - 1) == '.') {
      return isCapital(follower);
    }
    String word = wordBefore(from, mark);
    if (isNumber(word)) {
      return !Character.isLowerCase(follower.codePointAt(0))
          && ";:,.!?".indexOf(follower.charAt(0)) < 0;
    }
    return !isShort(word) || isStarter(follower);
  }

  private String wordBefore(int from, int mark) {
    int at = mark;
    while (at > from && BEFORE_WORD.indexOf(text.charAt(at - 1)) < 0 && mark - at < 40) {
      at--;
    }
    return FoldedText.withoutCase(text.substring(at, mark));
  }

  private static boolean isShort(String word) {
    if (ABBREVIATIONS.contains(word)) {
      return true;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean letter = i % 2 == 0;
      if (letter ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',')
        && word.chars().anyMatch(Character::isDigit);
  }

  private static boolean isStarter(String word) {
    String bare = Spaces.strip(word, c -> !Character.isLetter(c));
    return isCapital(bare) && STARTERS.contains(FoldedText.withoutCase(bare));
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  private boolean isMoreThanClosers() {
    for (int i = start; i < text.length(); i++) {
      if (CLOSERS.indexOf(text.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }
}
