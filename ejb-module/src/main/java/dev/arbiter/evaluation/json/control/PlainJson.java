package dev.arbiter.evaluation.json.control;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns JSON texts into plain values and back. */
public final class PlainJson {
  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  private PlainJson() {}

  /**
   * Reads one JSON text.
   *
   * @throws MalformedJsonException also for what is JSON but refused: the same key twice, nesting
   *     deeper than 32, numbers beyond 64 characters or an exponent of 308, the character NUL and
   *     half of a surrogate pair, which PostgreSQL cannot store
   */
  public static ParsedJson parse(String text) throws MalformedJsonException {
    return new JsonTextReader(PARSERS, text).read();
  }

  /** The same text for the same value, whatever the order of the members was. */
  public static String write(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = Json.createGenerator(text)) {
      write(generator, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator to, Object value) {
    if (value == null) {
      to.writeNull();
    } else if (value instanceof String text) {
      to.write(text);
    } else if (value instanceof BigDecimal number) {
      to.write(number);
    } else if (value instanceof Boolean flag) {
      to.write(flag);
    } else if (value instanceof List<?> list) {
      to.writeStartArray();
      list.forEach(element -> write(to, element));
      to.writeEnd();
    } else if (value instanceof Map<?, ?> map) {
      to.writeStartObject();
      new TreeMap<>(map)
          .forEach(
              (name, member) -> {
                to.writeKey((String) name);
                write(to, member);
              });
      to.writeEnd();
    } else {
      throw new IllegalArgumentException("not a plain value: " + value.getClass());
    }
  }
}
