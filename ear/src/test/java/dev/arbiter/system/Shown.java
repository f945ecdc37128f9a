package dev.arbiter.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of what commands print, as a guide shows it; three dots stand for what differs. */
sealed interface Shown {
  String ANYTHING = "...";

  /** What of it is not in the output; empty if all is. */
  List<String> faults(String output);

  /** Lines of which each is in a line of the output, in this order. */
  record Text(String text) implements Shown {
    @Override
    public List<String> faults(String output) {
      int from = 0;
      for (String line : text.split("\n")) {
        Matcher found = pattern(line).matcher(output);
        if (!found.find(from)) {
          return List.of(line);
        }
        from = found.end();
      }
      return List.of();
    }

    private static Pattern pattern(String line) {
      return Pattern.compile(Pattern.quote(line).replace(ANYTHING, "\\E.*?\\Q"));
    }
  }

  /** JSON whose fields the output has too; lists are as long as shown. */
  record Json(String text) implements Shown {
    @Override
    public List<String> faults(String output) {
      List<String> faults = new ArrayList<>();
      try {
        compare("", Api.JSON.readTree(text), Api.JSON.readTree(output), faults);
      } catch (JsonProcessingException e) {
        faults.add("not JSON: " + e.getMessage());
      }
      return faults;
    }

    private static void compare(
        String pointer, JsonNode shown, JsonNode printed, List<String> faults) {
      if (shown.isObject() && printed.isObject()) {
        shown
            .fields()
            .forEachRemaining(
                field ->
                    compare(
                        pointer + "/" + field.getKey(),
                        field.getValue(),
                        printed.path(field.getKey()),
                        faults));
      } else if (shown.isArray() && printed.isArray() && shown.size() == printed.size()) {
        for (int i = 0; i < shown.size(); i++) {
          compare(pointer + "/" + i, shown.get(i), printed.get(i), faults);
        }
      } else if (!isSame(shown, printed)) {
        faults.add("%s is %s, not %s".formatted(pointer, printed, shown));
      }
    }

    private static boolean isSame(JsonNode shown, JsonNode printed) {
      if (shown.isNumber() && printed.isNumber()) {
        return shown.decimalValue().compareTo(printed.decimalValue()) == 0;
      }
      return shown.equals(printed)
          || shown.asText().equals(ANYTHING) && printed.isValueNode() && !printed.isNull();
    }
  }
}
