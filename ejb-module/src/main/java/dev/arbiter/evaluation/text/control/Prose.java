package dev.arbiter.evaluation.text.control;

import java.util.ArrayList;
import java.util.List;

/**
 * What of an answer is read as sentences: no fenced code, no rows of tables, no web addresses, and
 * without the signs of headings, lists and quotations. A paragraph, a heading and a point of a list
 * each stand for themselves, so a list without full stops is not one long sentence.
 */
public final class Prose {
  private static final String FENCE = "```";

  private Prose() {}

  /** The paragraphs, headings and points of lists, in their order; none is blank. */
  public static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    boolean code = false;
    for (String line : Spaces.lineFeedsOnly(text).split("\n", -1)) {
      String bare = Spaces.strip(line);
      if (bare.startsWith(FENCE)) {
        code = !code;
        close(open, blocks);
      } else if (code || bare.startsWith("|")) {
        close(open, blocks);
      } else {
        append(bare, open, blocks);
      }
    }
    close(open, blocks);
    return blocks;
  }

  private static void append(String line, StringBuilder open, List<String> blocks) {
    int mark = endOfMark(line);
    boolean heading = line.startsWith("#");
    if (line.isEmpty() || mark > 0) {
      close(open, blocks);
    }
    int at = mark;
    while (at < line.length()) {
      int end = at;
      while (end < line.length() && !Spaces.isSpace(line.charAt(end))) {
        end++;
      }
      String word = line.substring(at, end);
      if (!word.isEmpty() && !word.contains("://")) {
        open.append(open.length() == 0 ? "" : " ").append(word);
      }
      at = end + 1;
    }
    if (heading) {
      close(open, blocks);
    }
  }

  /** Behind the sign of a heading, of a point of a list or of a quotation; 0 without any. */
  private static int endOfMark(String line) {
    int at = 0;
    while (at < line.length() && "#>-*+•".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    if (at == 0) {
      while (at < line.length() && at < 3 && Character.isDigit(line.charAt(at))) {
        at++;
      }
      boolean numbered = at > 0 && at < line.length() && ".)".indexOf(line.charAt(at)) >= 0;
      at = numbered ? at + 1 : 0;
    }
    return at > 0 && (at == line.length() || Spaces.isSpace(line.charAt(at))) ? at : 0;
  }

  private static void close(StringBuilder open, List<String> blocks) {
    if (open.length() > 0) {
      blocks.add(open.toString());
      open.setLength(0);
    }
  }
}
