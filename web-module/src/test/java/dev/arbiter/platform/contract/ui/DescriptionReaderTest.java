package dev.arbiter.platform.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.arbiter.platform.contract.ui.Kind.Many;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DescriptionReaderTest {

  private static final Path PUBLISHED = Path.of("../docs/reference/openapi.json");
  private static final String INVENTED =
      """
      {
        "paths": {"/api/v1/boats/{id}": {
          "parameters": [],
          "put": {
            "operationId": "putBoatsId", "tags": ["Boats"], "summary": "Moor", "description": "",
            "parameters": [
              {"name": "id", "in": "path", "required": true, "schema": {"$ref": "#/components/schemas/UUID"}},
              {"name": "depth", "in": "query",
               "schema": {"type": "integer", "minimum": 0, "maximum": 9, "default": 3}}],
            "requestBody": {"content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Boat"}, "example": {"name": "Tern", "load": 0.50}}}},
            "responses": {
              "204": {"description": "Done"},
              "409": {"description": "Taken", "content": {"application/problem+json": {
                "schema": {"$ref": "#/components/schemas/Problem"}, "example": {"code": "boat.taken"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}}}},
        "components": {
          "responses": {"Problem": {"description": "A problem", "content": {"application/problem+json": {
            "schema": {"$ref": "#/components/schemas/Problem"}, "example": {"code": "not-found"}}}}},
          "schemas": {
            "UUID": {"type": "string", "format": "uuid"},
            "Flag": {"type": "string", "enum": ["RED", "BLUE"], "description": "What flies"},
            "Problem": {"type": "object", "properties": {"code": {"type": "string"}}},
            "Boat": {"type": "object", "description": "It floats.", "required": ["name"], "properties": {
              "name": {"type": "string", "maxLength": 20},
              "flag": {"$ref": "#/components/schemas/Flag"},
              "crew": {"type": "array", "maxItems": 4, "items": {"$ref": "#/components/schemas/Hand"}},
              "stores": {"type": "object", "additionalProperties": {"type": "integer", "format": "int32"}},
              "load": {"type": "number", "nullable": true}}},
            "Hand": {"type": "object", "properties": {"boat": {"$ref": "#/components/schemas/Boat"}}}}}
      }
      """;

  private static DescriptionReader invented() throws IOException {
    return new DescriptionReader(new JsonMapper().readTree(INVENTED));
  }

  private static Kind kind(NamedSchema schema, String field) {
    return schema.fields().stream()
        .filter(one -> one.name().equals(field))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  @Test
  void tellsParametersWithTheirLimits() throws IOException {
    Operation operation = invented().operations().get(0);

    assertThat(operation.method()).isEqualTo("PUT");
    assertThat(operation.parameters()).extracting(Parameter::needed).containsExactly(true, false);
    assertThat(operation.parameters().get(0).kind().name()).isEqualTo("string uuid");
    assertThat(operation.parameters().get(1).kind().limits())
        .containsExactly("minimum 0", "maximum 9", "default 3");
  }

  @Test
  void tellsWhichProblemAnAnswerIs() throws IOException {
    List<Answer> answers = invented().operations().get(0).answers();

    assertThat(answers).extracting(Answer::status).containsExactly("204", "409", "default");
    assertThat(answers)
        .extracting(Answer::problem)
        .containsExactly(null, "boat.taken", "not-found");
    assertThat(answers.get(0).bodies()).isEmpty();
    assertThat(answers.get(2).bodies().get(0).kind().schema()).isEqualTo("Problem");
  }

  @Test
  void writesAnExampleInLines() throws IOException {
    assertThat(invented().operations().get(0).requests().get(0).example())
        .isEqualTo("{\n  \"name\": \"Tern\",\n  \"load\": 0.5\n}");
  }

  @Test
  void tellsFieldsOfEveryKind() throws IOException {
    DescriptionReader reader = invented();
    Map<String, NamedSchema> schemas = reader.schemas(reader.operations());
    NamedSchema boat = schemas.get("Boat");

    assertThat(schemas.keySet()).containsExactly("Boat", "Hand", "Problem");
    assertThat(boat.fields())
        .extracting(Field::needed)
        .containsExactly(true, false, false, false, false);
    assertThat(kind(boat, "name").limits()).containsExactly("maxLength 20");
    assertThat(kind(boat, "flag").words()).containsExactly("RED", "BLUE");
    assertThat(kind(boat, "flag").isLinked()).isFalse();
    assertThat(boat.fields().get(1).description()).isEqualTo("What flies");
    assertThat(kind(boat, "crew"))
        .isEqualTo(new Kind("Hand", "Hand", Many.LIST, List.of(), List.of("maxItems 4"), false));
    assertThat(kind(boat, "stores").many()).isEqualTo(Many.MAP);
    assertThat(kind(boat, "load").nullable()).isTrue();
  }

  @Test
  void tellsWhoUsesASchemaAlsoWhereSchemasAreInARing() throws IOException {
    DescriptionReader reader = invented();
    Map<String, NamedSchema> schemas = reader.schemas(reader.operations());

    assertThat(schemas.get("Hand").usedBy())
        .extracting(Operation::id)
        .containsExactly("putBoatsId");
    assertThat(schemas.get("Problem").usedBy())
        .as("named by the operation itself, not only as what any other answer is")
        .hasSize(1);
  }

  @Test
  void findsOperationsByAllWords() throws IOException {
    Operation operation = invented().operations().get(0);

    assertThat(operation.tellsOf("MOOR  boats")).isTrue();
    assertThat(operation.tellsOf("moor ships")).isFalse();
  }

  @Test
  void everyLinkOfThePublishedDescriptionLeadsSomewhere() throws IOException {
    JsonNode published = new JsonMapper().readTree(Files.readString(PUBLISHED));
    DescriptionReader reader = new DescriptionReader(published);
    List<Operation> operations = reader.operations();
    Map<String, NamedSchema> schemas = reader.schemas(operations);

    assertThat(operations).hasSizeGreaterThan(60);
    Set<String> linked = new HashSet<>();
    for (Operation operation : operations) {
      operation.requests().forEach(body -> linked.add(body.kind().schema()));
      operation.answers().forEach(a -> a.bodies().forEach(b -> linked.add(b.kind().schema())));
    }
    schemas.values().forEach(s -> s.fields().forEach(f -> linked.add(f.kind().schema())));
    linked.remove(null);
    assertThat(linked).hasSizeGreaterThan(50);
    assertThat(schemas.keySet()).containsAll(linked);
    assertThat(operations).extracting(Operation::id).doesNotHaveDuplicates();
  }
}
