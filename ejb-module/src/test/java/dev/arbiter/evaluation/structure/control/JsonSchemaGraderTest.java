package dev.arbiter.evaluation.structure.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaGraderTest {
  private static final String PERSON =
      """
      {"type": "object", "required": ["name", "age"], "additionalProperties": false,
       "properties": {"name": {"type": "string", "pattern": "^[A-Z]"},
                      "age": {"type": "integer", "minimum": 0},
                      "boss": {"$ref": "#"}}}
      """;

  @Test
  void tellsValidFromInvalidAndSaysWhere() {
    GraderSpec person = schema(PERSON);

    assertThat(problems(person, null)).isEmpty();
    assertThat(passes(person, null, "{\"name\":\"Ada\",\"age\":36.0}")).isTrue();
    assertThat(passes(person, null, "{\"name\":\"Ada\",\"age\":36.5}")).isFalse();
    assertThat(
            grade(
                    person,
                    null,
                    "{\"name\":\"Ada\",\"age\":36,\"boss\":{\"name\":\"bob\",\"age\":-1}}")
                .message())
        .isEqualTo(
            "The JSON breaks the schema 2 times: /boss/name: does not match the regex pattern"
                + " ^[A-Z]; /boss/age: must have a minimum value of 0");
    assertThat(passes(person, null, "no JSON")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://json-schema.org/draft-04/schema#",
        "http://json-schema.org/draft-06/schema#",
        "http://json-schema.org/draft-07/schema#",
        "https://json-schema.org/draft/2019-09/schema",
        "https://json-schema.org/draft/2020-12/schema"
      })
  void knowsTheDrafts(String draft) {
    GraderSpec spec =
        schema(
            "{\"$schema\":\""
                + draft
                + "\",\"$defs\":{\"n\":{\"type\":\"number\"}},"
                + "\"items\":{\"$ref\":\"#/$defs/n\"}}");

    assertThat(problems(spec, null)).isEmpty();
    assertThat(passes(spec, null, "[1,2.5]")).isTrue();
    assertThat(passes(spec, null, "[1,\"2\"]")).isFalse();
  }

  @Test
  void neverLoadsAnything(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("any.json"), "{}");
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/any.json";
      for (String place :
          new String[] {address, file.toUri().toString(), "classpath:any.json", "other.json"}) {
        assertThat(problems(schema("{\"$ref\":\"" + place + "\"}"), null))
            .as(place)
            .singleElement()
            .asString()
            .startsWith("/0/schema grader.schema.reference");
        assertThat(
                problems(
                    schema("{\"properties\":{\"a\":{\"items\":{\"$ref\":\"" + place + "\"}}}}"),
                    null))
            .as("deeper %s", place)
            .hasSize(1);
        assertThat(problems(schema("{\"$schema\":\"" + place + "\"}"), null))
            .as("dialect %s", place)
            .singleElement()
            .asString()
            .startsWith("/0/schema grader.schema.dialect");
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void patternsCannotHang() {
    assertThat(problems(schema("{\"pattern\":\"(?=a)b\"}"), null))
        .singleElement()
        .asString()
        .startsWith("/0/schema grader.pattern.lookahead");
    assertThat(
            passes(schema("{\"pattern\":\"^(a+)+$\"}"), null, "\"" + "a".repeat(100_000) + "!\""))
        .isFalse();
    assertThat(
            grade(
                    schema("{\"patternProperties\":{\"(a?){300}b\":{}}}"),
                    null,
                    "{\"" + "a".repeat(1 << 19) + "\":1}")
                .verdict())
        .isEqualTo(Verdict.ERROR);
  }

  @Test
  void aSchemaThatDoublesItsWorkIsStopped() {
    StringBuilder laughs = new StringBuilder("{\"$defs\":{\"l0\":{\"type\":\"string\"}");
    for (int i = 1; i <= 40; i++) {
      String below = "{\"$ref\":\"#/$defs/l" + (i - 1) + "\"}";
      laughs.append(",\"l").append(i).append("\":{\"allOf\":[").append(below).append(',');
      laughs.append(below).append("]}");
    }
    laughs.append("},\"$ref\":\"#/$defs/l40\"}");
    assertThat(problems(schema(laughs.toString()), null))
        .singleElement()
        .asString()
        .startsWith("/0/schema grade.json-schema.too-much-work");

    String tree = "{\"allOf\":[{\"items\":{\"$ref\":\"#\"}},{\"items\":{\"$ref\":\"#\"}}]}";
    assertThat(problems(schema(tree), null)).isEmpty();
    assertThat(passes(schema(tree), null, "[[[]]]")).isTrue();
    assertThat(grade(schema(tree), null, "[".repeat(31) + "]".repeat(31)).verdict())
        .isEqualTo(Verdict.ERROR);
  }

  @Test
  void refusesWhatCannotBeASchema() {
    assertThat(problems(schema("{\"$ref\":\"#\"}"), null))
        .singleElement()
        .asString()
        .startsWith("/0/schema grader.schema.endless");
    assertThat(problems(schema("{\"items\":{\"$ref\":\"#/nowhere\"}}"), null))
        .singleElement()
        .asString()
        .startsWith("/0/schema grader.schema.reference");
    assertThat(problems(schema("[1]"), null)).singleElement().asString().contains("not-object");
    assertThat(problems(schema("{"), null)).singleElement().asString().contains("truncated");
    assertThat(problems(schema("[".repeat(40)), null)).singleElement().asString().contains("deep");
    assertThat(problems(schema("{\"title\":\"" + "x".repeat(1 << 16) + "\"}"), null))
        .singleElement()
        .asString()
        .contains("grader.schema.too-long");
  }

  private static GraderSpec schema(String json) {
    return spec("json-schema", "schema", json);
  }
}
