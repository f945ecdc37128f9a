package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.platform.error.type.ProblemException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A case as a form has it: every field a text. Tags are parted by commas and turns by lines, unless
 * they begin with a bracket: then they are JSON. Graders and metadata always are.
 */
final class CaseText {

  private static final String EMPTY_LIST = "[]";
  private static final String EMPTY_OBJECT = "{}";
  private static final String BRACKET = "[";

  private CaseText() {}

  /**
   * A case as in a suite file.
   *
   * @param before what the case says now; null for a new one
   */
  static String json(CaseFormView form, CaseDetail before) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    text(object, "id", form.getKey());
    text(object, "prompt", kept(before, CaseDetail::prompt, form.getPrompt()));
    list(object, "turns", form.getTurns(), CaseText::lines);
    text(object, "expected", kept(before, CaseDetail::expected, form.getExpected()));
    text(object, "reference", kept(before, CaseDetail::reference, form.getReference()));
    list(object, "tags", form.getTags(), CaseText::parts);
    list(object, "graders", form.getGraders(), text -> text);
    if (form.getMetadata() != null && !form.getMetadata().isBlank()) {
      object.add("metadata", typed(form.getMetadata(), JsonValue.ValueType.OBJECT));
    }
    return object.build().toString();
  }

  /**
   * The browser sends other ends of lines than it got: what differs in nothing else was not
   * changed.
   */
  private static String kept(CaseDetail before, Function<CaseDetail, String> field, String typed) {
    String was = before == null ? null : field.apply(before);
    return was != null && plain(was).equals(plain(typed)) ? was : lineEnds(typed);
  }

  private static String plain(String text) {
    String same = Objects.requireNonNullElse(lineEnds(text), "");
    return same.startsWith("\n") ? same.substring(1) : same;
  }

  private static String lineEnds(String text) {
    return text == null ? null : text.replace("\r\n", "\n");
  }

  private static void text(JsonObjectBuilder object, String name, String value) {
    if (value != null) {
      object.add(name, value);
    }
  }

  private static void list(
      JsonObjectBuilder object, String name, String typed, UnaryOperator<String> asJson) {
    if (typed == null || typed.isBlank()) {
      return;
    }
    String text = lineEnds(typed).strip();
    String json = text.startsWith(BRACKET) ? text : asJson.apply(text);
    object.add(name, typed(json, JsonValue.ValueType.ARRAY));
  }

  private static JsonValue typed(String json, JsonValue.ValueType wanted) {
    JsonValue value = parse(json);
    if (value.getValueType() != wanted) {
      throw notJson(null);
    }
    return value;
  }

  private static String lines(String text) {
    return array(text.lines());
  }

  private static String parts(String text) {
    return array(Stream.of(text.split("[,\n]")));
  }

  private static String array(Stream<String> texts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.map(String::strip).filter(one -> !one.isEmpty()).forEach(array::add);
    return array.build().toString();
  }

  private static JsonValue parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException e) {
      throw notJson(e);
    }
  }

  private static ProblemException notJson(JsonException cause) {
    ProblemException problem =
        new ProblemException(ProblemException.Kind.MALFORMED, "case.not-json");
    if (cause != null) {
      problem.initCause(cause);
    }
    return problem;
  }

  /** What was typed as tags. */
  static List<String> tags(String typed) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    list(object, "tags", typed, CaseText::parts);
    JsonArray tags = object.build().getJsonArray("tags");
    if (tags == null) {
      return List.of();
    }
    if (tags.stream().anyMatch(one -> one.getValueType() != JsonValue.ValueType.STRING)) {
      throw notJson(null);
    }
    return tags.getValuesAs(JsonString::getString);
  }

  /** Tags for a field, as a list of words where they can be one. */
  static String tags(List<String> tags) {
    boolean plain =
        tags.stream()
            .allMatch(
                tag -> tag.equals(tag.strip()) && !tag.startsWith(BRACKET) && !tag.contains(","));
    return plain ? String.join(", ", tags) : Json.createArrayBuilder(tags).build().toString();
  }

  /** Turns for a field, one a line where they can be. */
  static String turns(String json) {
    if (json == null) {
      return null;
    }
    JsonArray turns = parse(json).asJsonArray();
    List<String> texts = turns.getValuesAs(JsonString::getString);
    boolean plain =
        texts.stream()
            .allMatch(
                turn -> turn.equals(turn.strip()) && turn.lines().count() == 1 && !turn.isBlank());
    return plain && !texts.get(0).startsWith(BRACKET) ? String.join("\n", texts) : json;
  }

  /** JSON for a field; nothing when it says nothing. */
  static String json(String stored) {
    return EMPTY_LIST.equals(stored) || EMPTY_OBJECT.equals(stored) ? null : stored;
  }
}
