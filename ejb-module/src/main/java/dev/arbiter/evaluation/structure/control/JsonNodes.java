package dev.arbiter.evaluation.structure.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Plain values as the tree that the schema library reads. */
final class JsonNodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private JsonNodes() {}

  static JsonNode of(Object value) {
    if (value instanceof Map<?, ?> map) {
      ObjectNode node = NODES.objectNode();
      map.forEach((name, member) -> node.set((String) name, of(member)));
      return node;
    }
    if (value instanceof List<?> list) {
      ArrayNode node = NODES.arrayNode(list.size());
      list.forEach(element -> node.add(of(element)));
      return node;
    }
    if (value instanceof BigDecimal number) {
      // A number without a fraction is an integer to a schema, also as 1.0.
      return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0
          ? NODES.numberNode(number.toBigIntegerExact())
          : NODES.numberNode(number);
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    return value == null ? NODES.nullNode() : NODES.textNode((String) value);
  }

  /** How many values there are, the whole among them. */
  static int count(Object value) {
    if (value instanceof Map<?, ?> map) {
      return 1 + map.values().stream().mapToInt(JsonNodes::count).sum();
    }
    return value instanceof List<?> list ? 1 + list.stream().mapToInt(JsonNodes::count).sum() : 1;
  }
}
