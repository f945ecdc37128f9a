package dev.arbiter.evaluation.sql.control;

import java.util.Locale;
import java.util.Set;

/**
 * SQL whose words and names are written in one way, before it is parsed: letter case folded, quotes
 * of names gone or double, comments blank. Places stay where they were, for messages.
 */
final class SqlText {

  /** Names that keep their quotes, because without them they would be words of SQL. */
  private static final Set<String> RESERVED =
      Set.of(
          ("all and any array as asc between by case check constraint create cross cast default"
                  + " delete desc distinct else end except exists fetch for foreign from full"
                  + " group having if in index inner insert intersect interval into is join key"
                  + " left like limit natural not null offset on or order outer primary"
                  + " references right select set some table then top union unique update user"
                  + " using values when where with window")
              .split(" "));

  private final String sql;
  private final SqlDialect dialect;
  private final boolean keepQuotes;
  private final StringBuilder out;
  private int at;
  private int depth;
  private int deepest;

  private SqlText(String sql, SqlDialect dialect, boolean keepQuotes) {
    this.sql = sql;
    this.dialect = dialect;
    this.keepQuotes = keepQuotes;
    out = new StringBuilder(sql.length());
  }

  /**
   * The SQL in one way of writing.
   *
   * @param keepQuotes whether names keep double quotes even where they need none
   */
  static SqlText of(String sql, SqlDialect dialect, boolean keepQuotes) {
    SqlText text = new SqlText(sql, dialect, keepQuotes);
    while (text.at < sql.length()) {
      text.step();
    }
    return text;
  }

  String text() {
    return out.toString();
  }

  /** How many brackets and CASEs are open at once. */
  int depth() {
    return deepest;
  }

  private void step() {
    char c = sql.charAt(at);
    if (sql.startsWith("--", at) || c == '#' && dialect.isHashComment()) {
      blankTo(end("\n", at));
    } else if (sql.startsWith("/*", at)) {
      blankTo(Math.min(sql.length(), end("*/", at + 2) + 2));
    } else if (c == '\'') {
      copyTo(endOfQuote('\'', dialect.isBackslashEscape() || follows('e')));
    } else if (c == '"' || c == '`') {
      quoted(endOfQuote(c, false), c);
    } else if (c == '[' && isBracketQuote()) {
      quoted(Math.min(sql.length(), end("]", at) + 1), ']');
    } else if (c == '$' && dollarTag() != null) {
      String tag = dollarTag();
      copyTo(Math.min(sql.length(), end(tag, at + tag.length()) + tag.length()));
    } else if (isOfWord(c)) {
      word();
    } else {
      nest(c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0);
      out.append(Character.isWhitespace(c) && c != '\n' || c == '\u00A0' ? ' ' : c);
      at++;
    }
  }

  private void word() {
    int end = at;
    while (end < sql.length() && isOfWord(sql.charAt(end))) {
      end++;
    }
    String word = sql.substring(at, end).toLowerCase(Locale.ROOT);
    nest(word.equals("case") ? 1 : word.equals("end") && depth > 0 ? -1 : 0);
    // A few letters are longer in lower case; such a word stays as it is.
    out.append(word.length() == end - at ? word : sql.substring(at, end));
    at = end;
  }

  private void nest(int step) {
    depth = Math.max(0, depth + step);
    deepest = Math.max(deepest, depth);
  }

  private void quoted(int end, char quote) {
    String name = sql.substring(at + 1, Math.max(at + 1, end - 1));
    if (quote == '"' && dialect.isDoubleQuoteOfText()) {
      out.append(
          name.indexOf('\'') < 0 && end - at >= 2 ? "'" + name + "'" : sql.substring(at, end));
    } else if (name.isEmpty() || name.indexOf('"') >= 0) {
      out.append(sql, at, end);
    } else {
      boolean same = dialect.isFolded(name);
      String folded = same ? name.toLowerCase(Locale.ROOT) : name;
      boolean bare = same && !keepQuotes && isPlain(folded) && !RESERVED.contains(folded);
      out.append(bare ? " " + folded + " " : "\"" + folded + "\"");
    }
    at = end;
  }

  private static boolean isPlain(String name) {
    return !Character.isDigit(name.charAt(0))
        && name.chars().allMatch(c -> c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
  }

  /** An index of an array stands behind a name or a bracket, a name in brackets does not. */
  private boolean isBracketQuote() {
    char before = at > 0 ? sql.charAt(at - 1) : ' ';
    char after = at + 1 < sql.length() ? sql.charAt(at + 1) : ' ';
    boolean index = isOfWord(before) || before == ']' || before == ')' || before == '"';
    return dialect.isBracketQuote() && !index && (Character.isLetter(after) || after == '_');
  }

  private boolean follows(char letter) {
    return at > 0
        && Character.toLowerCase(sql.charAt(at - 1)) == letter
        && (at == 1 || !isOfWord(sql.charAt(at - 2)));
  }

  private int endOfQuote(char quote, boolean backslash) {
    int end = at + 1;
    while (end < sql.length()) {
      if (backslash && sql.charAt(end) == '\\') {
        end++;
      } else if (sql.charAt(end) == quote) {
        if (end + 1 == sql.length() || sql.charAt(end + 1) != quote) {
          return end + 1;
        }
        end++;
      }
      end++;
    }
    return sql.length();
  }

  /** The mark {@code $...$} of PostgreSQL that starts here, or null. */
  private String dollarTag() {
    int end = at + 1;
    while (end < sql.length() && end - at < 32 && Character.isLetter(sql.charAt(end))) {
      end++;
    }
    return end < sql.length() && sql.charAt(end) == '$' ? sql.substring(at, end + 1) : null;
  }

  private int end(String mark, int from) {
    int end = sql.indexOf(mark, from);
    return end < 0 ? sql.length() : end;
  }

  private void blankTo(int end) {
    while (at < end) {
      out.append(sql.charAt(at) == '\n' ? '\n' : ' ');
      at++;
    }
  }

  private void copyTo(int end) {
    out.append(sql, at, end);
    at = end;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
