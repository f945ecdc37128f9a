package dev.arbiter.evaluation.run.rest;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.platform.error.type.ProblemException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A grader as it stands in JSON: its parameters beside its kind. */
@JsonbTypeAdapter(GraderRequest.Adapter.class)
public record GraderRequest(GraderSpec spec) {

  private static final String KIND = "kind";

  /** Reads {@code {"kind":"numeric","tolerance":0.01}}. */
  public static final class Adapter implements JsonbAdapter<GraderRequest, JsonObject> {

    @Override
    public JsonObject adaptToJson(GraderRequest request) {
      return Json.createObjectBuilder(request.spec().parameters())
          .add(KIND, request.spec().kind())
          .build();
    }

    @Override
    public GraderRequest adaptFromJson(JsonObject json) {
      String kind = json.getString(KIND, "");
      if (kind.isBlank()) {
        throw ProblemException.invalid("body.field-missing", KIND);
      }
      Map<String, Object> parameters = new LinkedHashMap<>();
      json.forEach(
          (name, value) -> {
            if (!KIND.equals(name) && value.getValueType() != JsonValue.ValueType.NULL) {
              parameters.put(name, plain(value));
            }
          });
      return new GraderRequest(new GraderSpec(kind, parameters));
    }

    private static Object plain(JsonValue value) {
      return switch (value.getValueType()) {
        case TRUE -> Boolean.TRUE;
        case FALSE -> Boolean.FALSE;
        case NUMBER -> ((JsonNumber) value).bigDecimalValue();
        case ARRAY -> ((JsonArray) value).stream().map(Adapter::plain).toList();
        case OBJECT -> object(value.asJsonObject());
        case NULL -> "";
        case STRING -> ((JsonString) value).getString();
      };
    }

    private static Map<String, Object> object(JsonObject json) {
      Map<String, Object> values = new LinkedHashMap<>();
      json.forEach((name, value) -> values.put(name, plain(value)));
      return values;
    }
  }
}
