package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.json.control.PlainJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the fields of one row; whatever is wrong is reported with the row's line. */
final class Fields {

  /** Characters of a prompt, an answer and other long texts. */
  static final int MAX_TEXT = 1 << 20;

  private static final int MAX_ID = 200;
  private static final int MAX_METADATA = 1 << 16;
  private static final BigDecimal MAX_WHOLE = BigDecimal.valueOf(1_000_000_000_000_000L);

  private final RawRow raw;
  private final Problems problems;
  private boolean bad;

  Fields(RawRow raw, Problems problems) {
    this.raw = raw;
    this.problems = problems;
  }

  boolean isBad() {
    return bad;
  }

  boolean has(String field) {
    return raw.values().get(field) != null;
  }

  void problem(String field, String code, Object... arguments) {
    bad = true;
    problems.add(raw.line(), raw.columns().apply(field), pointer(field), code, arguments);
  }

  void renderedProblem(String field, String below, String code, String detail) {
    bad = true;
    problems.addRendered(
        raw.line(), raw.columns().apply(field), pointer(field) + below, code, detail);
  }

  private String pointer(String field) {
    return raw.pointerPrefix() + field.replace("~", "~0").replace("/", "~1");
  }

  /** The case's id: without white space around it, 1 to 200 characters, none of them a control. */
  String id() {
    String id = scalar("id");
    if (id == null) {
      if (!bad) {
        problem("id", "field.missing", "id");
      }
      return "";
    }
    String bare = id.strip();
    if (bare.isEmpty()) {
      problem("id", "field.blank", "id");
    } else if (bare.codePointCount(0, bare.length()) > MAX_ID) {
      problem("id", "id.too-long", String.valueOf(MAX_ID));
    } else {
      bare.codePoints()
          .filter(Fields::isControl)
          .findFirst()
          .ifPresent(c -> problem("id", "id.control", String.format("U+%04X", c)));
    }
    return bare;
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** A long text, or null. */
  String text(String field) {
    Object value = raw.values().get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      problem(field, "field.not-text", field);
      return null;
    }
    return bounded(field, text);
  }

  /** A text that may be written as a number or a truth value, or null. */
  String scalar(String field) {
    Object value = raw.values().get(field);
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Boolean ? value.toString() : text(field);
  }

  private String bounded(String field, String text) {
    if (text.length() > MAX_TEXT) {
      problem(field, "field.too-long", field, String.valueOf(MAX_TEXT));
    }
    return text;
  }

  /** A list of texts that are not blank; empty when there is none. */
  List<String> texts(String field, int most, int longest) {
    Object value = raw.values().get(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)
        || !list.stream().allMatch(text -> text instanceof String s && !s.isBlank())) {
      problem(field, "field.not-texts", field);
      return List.of();
    }
    if (list.size() > most) {
      problem(field, "field.too-many", field, String.valueOf(list.size()), String.valueOf(most));
      return List.of();
    }
    List<String> texts = new ArrayList<>(list.size());
    for (Object element : list) {
      String text = (String) element;
      if (text.length() > longest) {
        problem(field, "field.element-too-long", field, String.valueOf(longest));
        return List.of();
      }
      texts.add(text);
    }
    return texts;
  }

  /** A number of at least 0, rounded to a whole one when that is allowed; or null. */
  Long whole(String field, boolean round) {
    Object value = raw.values().get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof BigDecimal number)) {
      problem(field, "field.not-number", field);
      return null;
    }
    if (number.signum() < 0) {
      problem(field, "field.negative", field);
      return null;
    }
    if (number.compareTo(MAX_WHOLE) > 0) {
      problem(field, "field.too-large", field);
      return null;
    }
    BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
    if (!round && whole.compareTo(number) != 0) {
      problem(field, "field.not-whole", field);
      return null;
    }
    return whole.longValueExact();
  }

  Object value(String field) {
    return raw.values().get(field);
  }

  /** The text of {@code metadata} together with all unknown fields. */
  String metadata(Set<String> known) {
    Map<String, Object> all = new HashMap<>();
    Object metadata = raw.values().get("metadata");
    if (metadata instanceof Map<?, ?> map) {
      map.forEach((name, value) -> all.put((String) name, value));
    } else if (metadata != null) {
      problem("metadata", "field.not-object", "metadata");
    }
    raw.values()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                if (all.containsKey(name)) {
                  problem(name, "metadata.collision", name);
                }
                all.put(name, value);
              }
            });
    String text = all.isEmpty() ? "{}" : PlainJson.write(all);
    if (text.length() > MAX_METADATA) {
      problem("metadata", "metadata.too-long", String.valueOf(MAX_METADATA));
    }
    return text;
  }
}
