package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.text.control.Spaces;
import java.util.ArrayList;
import java.util.List;

/** Finds marks of a text's form, each in one pass. */
final class Markup {

  private Markup() {}

  /** The parts between separators, at least one, empty ones among them. */
  static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + separator.length();
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Pairs of square brackets on one line. */
  static int placeholders(String text) {
    int found = 0;
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at)) {
      at = closing(text, at + 1, ']');
      if (at < text.length() && text.charAt(at) == ']') {
        found++;
      }
    }
    return found;
  }

  /**
   * Lines that begin with a hyphen, or with an asterisk that no second one follows. An asterisk at
   * the end of its line takes the next line as its own.
   */
  static int bullets(String text) {
    List<String> lines = split(text, "\n");
    int found = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int start = 0;
      while (start < line.length() && Spaces.isSpace(line.charAt(start))) {
        start++;
      }
      String item = line.substring(start);
      if (item.equals("*") && i + 1 < lines.size()) {
        found++;
        i++;
      } else if (item.startsWith("-")
          || item.length() > 1 && item.charAt(0) == '*' && item.charAt(1) != '*') {
        found++;
      }
    }
    return found;
  }

  /** Texts on one line between asterisks, or between double ones. */
  static int highlights(String text) {
    return single(text) + doubled(text);
  }

  private static int single(String text) {
    int found = 0;
    for (int at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at)) {
      int end = closing(text, at + 1, '*');
      if (end < text.length() && text.charAt(end) == '*') {
        found += Spaces.isBlank(text.substring(at + 1, end)) ? 0 : 1;
        end++;
      }
      at = end;
    }
    return found;
  }

  private static int doubled(String text) {
    String mark = "**";
    int found = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at)) {
      int end = closing(text, at + 2, '*');
      if (text.startsWith(mark, end)) {
        found += Spaces.isBlank(text.substring(at + 2, end)) ? 0 : 1;
        at = end + 2;
      } else {
        at = end == at + 2 ? at + 1 : end;
      }
    }
    return found;
  }

  /** The place of the next such mark or end of line, or the text's length. */
  private static int closing(String text, int from, char mark) {
    int at = from;
    while (at < text.length() && text.charAt(at) != mark && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }

  /** How often a number follows the word, with at most one space between them. */
  static int numbered(String text, String word) {
    int found = 0;
    int at = text.indexOf(word);
    while (at >= 0) {
      int number = at + word.length();
      if (number < text.length() && Spaces.isSpace(text.charAt(number))) {
        number++;
      }
      if (number < text.length() && Character.isDigit(text.charAt(number))) {
        found++;
        at = text.indexOf(word, number);
      } else {
        at = text.indexOf(word, at + 1);
      }
    }
    return found;
  }

  /** Whether a line holds a text in double angular brackets. */
  static boolean hasTitle(String text) {
    return split(text, "\n").stream().anyMatch(Markup::isTitled);
  }

  private static boolean isTitled(String line) {
    int start = line.indexOf("<<");
    int end = line.lastIndexOf(">>");
    return start >= 0
        && end > start + 2
        && !Spaces.isBlank(Spaces.strip(line.substring(start + 2, end), c -> c == '<' || c == '>'));
  }
}
