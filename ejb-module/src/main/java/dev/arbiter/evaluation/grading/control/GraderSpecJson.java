package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Graders as the JSON that files and the database hold: parameters beside the kind. */
public final class GraderSpecJson {

  private static final String KIND = "kind";

  private GraderSpecJson() {}

  /**
   * @param json an array of objects that were valid once
   */
  public static List<GraderSpec> parse(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(GraderSpecJson::spec);
    }
  }

  private static GraderSpec spec(JsonValue value) {
    JsonObject object = value.asJsonObject();
    Map<String, Object> parameters = new LinkedHashMap<>();
    object.forEach(
        (name, parameter) -> {
          if (!name.equals(KIND)) {
            parameters.put(name, plain(parameter));
          }
        });
    return new GraderSpec(object.getString(KIND), parameters);
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).bigDecimalValue();
      case TRUE -> true;
      case FALSE -> false;
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        ((JsonArray) value).forEach(element -> list.add(plain(element)));
        yield list;
      }
      case OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        value.asJsonObject().forEach((name, element) -> map.put(name, plain(element)));
        yield map;
      }
      case NULL -> throw new IllegalArgumentException("a parameter is never null");
    };
  }

  /** The same graders give the same text. */
  public static String format(List<GraderSpec> specs) {
    var array = Json.createArrayBuilder();
    for (GraderSpec spec : specs) {
      var object = Json.createObjectBuilder().add(KIND, spec.kind());
      spec.parameters().forEach((name, value) -> object.add(name, json(value)));
      array.add(object);
    }
    return array.build().toString();
  }

  private static JsonValue json(Object value) {
    if (value instanceof String text) {
      return Json.createValue(text);
    }
    if (value instanceof BigDecimal number) {
      return Json.createValue(number);
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof List<?> list) {
      var array = Json.createArrayBuilder();
      list.forEach(element -> array.add(json(element)));
      return array.build();
    }
    var object = Json.createObjectBuilder();
    ((Map<?, ?>) value).forEach((name, element) -> object.add((String) name, json(element)));
    return object.build();
  }
}
