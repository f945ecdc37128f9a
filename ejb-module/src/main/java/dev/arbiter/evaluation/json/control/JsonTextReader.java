package dev.arbiter.evaluation.json.control;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text by the platform's streaming parser, without recursion. The parser says where
 * a token ended, and wrongly where a text ended, so places are found again in the text itself.
 */
final class JsonTextReader {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER_LENGTH = 64;
  private static final int MAX_EXPONENT = 308;

  private final String text;
  private final JsonParserFactory parsers;
  private final Deque<Object> containers = new ArrayDeque<>();
  private final Deque<String> keys = new ArrayDeque<>();
  private final Map<String, Integer> starts = new HashMap<>();

  /** Where the last token ended, as an index into the text. */
  private int offset;

  private Object root;

  JsonTextReader(JsonParserFactory parsers, String text) {
    this.parsers = parsers;
    this.text = text;
  }

  ParsedJson read() throws MalformedJsonException {
    try (JsonParser parser = parsers.createParser(new StringReader(text))) {
      do {
        accept(parser, parser.next());
        offset = (int) parser.getLocation().getStreamOffset();
      } while (!containers.isEmpty());
    } catch (JsonParsingException e) {
      throw malformed(e);
    }
    int end = skipSpace(offset);
    if (end < text.length()) {
      throw new MalformedJsonException("json.trailing", column(end), shown(end));
    }
    return new ParsedJson(root, text, starts);
  }

  private void accept(JsonParser parser, JsonParser.Event event) throws MalformedJsonException {
    switch (event) {
      case START_OBJECT -> open(new LinkedHashMap<String, Object>());
      case START_ARRAY -> open(new ArrayList<>());
      case END_OBJECT, END_ARRAY -> containers.pop();
      case KEY_NAME -> key(parser);
      case VALUE_STRING -> add(checked(parser.getString()));
      case VALUE_NUMBER -> add(number(parser.getString()));
      case VALUE_TRUE -> add(Boolean.TRUE);
      case VALUE_FALSE -> add(Boolean.FALSE);
      case VALUE_NULL -> add(null);
    }
  }

  private void open(Object container) throws MalformedJsonException {
    if (containers.size() >= MAX_DEPTH) {
      throw new MalformedJsonException("json.too-deep", valueColumn(), String.valueOf(MAX_DEPTH));
    }
    add(
        container instanceof Map<?, ?> map
            ? Collections.unmodifiableMap(map)
            : Collections.unmodifiableList((List<?>) container));
    containers.push(container);
  }

  private void key(JsonParser parser) throws MalformedJsonException {
    String key = checked(parser.getString());
    if (((Map<?, ?>) containers.element()).containsKey(key)) {
      throw new MalformedJsonException("json.duplicate-key", valueColumn(), shortened(key));
    }
    keys.push(key);
    if (containers.size() == 1) {
      int end = (int) parser.getLocation().getStreamOffset();
      int colon = skipSpace(end);
      int value = colon < text.length() ? skipSpace(colon + 1) : colon;
      starts.put(key, Math.min(value, text.length()));
    }
  }

  @SuppressWarnings("unchecked") // open() makes nothing but these two
  private void add(Object value) {
    Object container = containers.peek();
    if (container == null) {
      root = value;
    } else if (container instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).put(keys.pop(), value);
    } else {
      ((List<Object>) container).add(value);
    }
  }

  private String checked(String value) throws MalformedJsonException {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0) {
        throw new MalformedJsonException("json.null-character", valueColumn());
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == value.length()
            || !Character.isLowSurrogate(value.charAt(i + 1))) {
          throw new MalformedJsonException(
              "json.lone-surrogate", valueColumn(), String.format("%04x", (int) c));
        }
        i++;
      }
    }
    return value;
  }

  private BigDecimal number(String literal) throws MalformedJsonException {
    int e = Math.max(literal.indexOf('e'), literal.indexOf('E'));
    boolean hugeExponent =
        e >= 0 && (literal.length() - e > 6 || exponentOf(literal, e) > MAX_EXPONENT);
    if (literal.length() > MAX_NUMBER_LENGTH || hugeExponent) {
      throw new MalformedJsonException("json.number-range", valueColumn(), shortened(literal));
    }
    return new BigDecimal(literal);
  }

  private static int exponentOf(String literal, int e) {
    return Math.abs(Integer.parseInt(literal.substring(e + 1)));
  }

  private MalformedJsonException malformed(JsonParsingException e) {
    int at = Math.min(text.length(), Math.max(0, (int) e.getLocation().getStreamOffset()));
    boolean token = e.getMessage().startsWith("Invalid token");
    int start = token ? tokenStart() : at;
    boolean ended =
        skipSpace(token ? start : offset) >= text.length()
            || e.getMessage().startsWith("Unexpected char -1")
            || e.getMessage().contains("token=EOF");
    if (ended) {
      return new MalformedJsonException("json.truncated", column(text.length()));
    }
    return new MalformedJsonException("json.unexpected", column(start), shown(start));
  }

  /** Start of the token that does not belong: behind the last good one and a comma or colon. */
  private int tokenStart() {
    int i = skipSpace(offset);
    if (i < text.length() && (text.charAt(i) == ',' || text.charAt(i) == ':') && !isRepeated(i)) {
      i = skipSpace(i + 1);
    }
    return i;
  }

  /** A comma right after an opening bracket or another comma is itself what does not belong. */
  private boolean isRepeated(int i) {
    return offset > 0 && "{[".indexOf(text.charAt(offset - 1)) >= 0 && text.charAt(i) == ',';
  }

  private int valueColumn() {
    return column(tokenStart());
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private int column(int index) {
    return text.codePointCount(0, Math.min(index, text.length())) + 1;
  }

  private String shown(int index) {
    int c = text.codePointAt(index);
    return c < ' ' || c == 0x7f || c == 0xFEFF
        ? String.format("U+%04X", c)
        : new StringBuilder().appendCodePoint(c).toString();
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
