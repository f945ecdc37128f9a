package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the text of a cell stands for. */
final class CsvValues {
  private static final Set<String> NUMBERS =
      Set.of("latencyMs", "inputTokens", "outputTokens", "trial");
  private static final Set<String> TEXTS = Set.of("prompt", "expected", "reference", "answer");
  private static final Set<String> ERRORS =
      Set.of(
          "#REF!",
          "#NAME?",
          "#VALUE!",
          "#DIV/0!",
          "#N/A",
          "#NULL!",
          "#NUM!",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#GETTING_DATA");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

  /**
   * A sign or at, then a name, perhaps in a sum, up to a bracket, a pipe or an exclamation mark.
   */
  private static final Pattern CALL =
      Pattern.compile("[+\\-@][\\w.$+*/\\-]{0,200}+(?<=[\\w.$])[(|!](?s:.*)");

  private static final Pattern HAS_LETTER_FIRST =
      Pattern.compile("[+\\-@][^(|!]*[A-Za-z_][^(|!]*[(|!](?s:.*)");

  private CsvValues() {}

  /** Whether a spreadsheet would calculate the cell instead of showing it. */
  static boolean isFormula(String cell) {
    int i = 0;
    while (i < cell.length() && "\t\r\n".indexOf(cell.charAt(i)) >= 0) {
      i++;
    }
    if (i == cell.length() || "=+-@".indexOf(cell.charAt(i)) < 0) {
      return false;
    }
    String start = cell.substring(i, Math.min(cell.length(), i + 250));
    return start.charAt(0) == '='
        || CALL.matcher(start).matches() && HAS_LETTER_FIRST.matcher(start).matches();
  }

  static boolean isSpreadsheetError(String cell) {
    return cell.startsWith("#") && ERRORS.contains(cell.strip());
  }

  /** The plain value of a cell in that field, or null when the cell says nothing. */
  static Object of(String field, String cell) throws MalformedJsonException {
    if (TEXTS.contains(field)) {
      return cell.isEmpty() ? null : cell;
    }
    String bare = cell.strip();
    if (bare.isEmpty()) {
      return null;
    }
    if (NUMBERS.contains(field)) {
      return NUMBER.matcher(bare).matches() ? new BigDecimal(bare) : bare;
    }
    return switch (field) {
      case "tags" -> bare.startsWith("[") ? PlainJson.parse(bare).value() : tags(bare);
      case "graders" -> graders(bare);
      case "turns", "metadata" ->
          bare.startsWith("[") || bare.startsWith("{") ? PlainJson.parse(bare).value() : bare;
      default -> cell;
    };
  }

  private static List<String> tags(String cell) {
    return Arrays.stream(cell.split("[;|]"))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private static Object graders(String cell) throws MalformedJsonException {
    if (!cell.startsWith("[") && !cell.startsWith("{")) {
      return List.of(cell);
    }
    Object value = PlainJson.parse(cell).value();
    return value instanceof Map<?, ?> ? List.of(value) : value;
  }
}
