package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiContractTest {
  private static final String BEFORE =
      """
      {"servers":[{"url":"http://here"}],
       "paths":{"/runs":{"get":{"summary":"List","description":"All","operationId":"list","tags":["Runs"],
         "parameters":[{"in":"query","name":"limit","description":"Rows"}],
         "requestBody":{"content":{"application/json":{"schema":{"type":"integer"},"example":3}}},
         "responses":{"200":{"content":{"text/csv":{"schema":{},"examples":{"a":{"value":"x"}}}}},
           "429":{"$ref":"#/components/responses/Full"},
           "409":{"content":{"application/problem+json":{"schema":{},"example":"taken"}}},
           "default":{"$ref":"#/components/responses/Problem"}}}}},
       "components":{"responses":{"Full":{"content":{"application/problem+json":{"schema":{},"example":"full"}}},
           "Problem":{"content":{"application/problem+json":{"schema":{},"example":"none"}}}},
         "schemas":{"Run":{"properties":{"id":{"type":"string"},"items":{"type":"integer"}}}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"/runs\"|\"/walks\"|get /runs is gone",
        "\"operationId\":\"list\"|\"operationId\":\"all\"|get /runs is not called list any more",
        "\"name\":\"limit\"|\"name\":\"rows\"|get /runs takes no query limit any more",
        "\"name\":\"limit\"|\"name\":\"limit\",\"required\":true|get /runs requires query limit",
        "\"200\"|\"201\"|get /runs answers no 200 any more",
        "\"items\":{|\"rows\":{|Run has no items any more",
        "\"type\":\"integer\"|\"type\":\"string\"|Run.items is no integer any more",
      })
  void whatBreaksAProgramIsFound(String said, String saysNow, String found) {
    ApiContract newer = ApiContract.of(BEFORE.replace(said, saysNow));

    assertThat(ApiContract.of(BEFORE).brokenBy(newer)).contains(found);
  }

  @Test
  void whatIsAddedBreaksNothing() {
    String more =
        BEFORE
            .replace("\"items\":", "\"dead\":{\"type\":\"integer\"},\"items\":")
            .replace("\"parameters\":[", "\"parameters\":[{\"in\":\"query\",\"name\":\"order\"},");

    assertThat(ApiContract.of(BEFORE).brokenBy(ApiContract.of(more))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"summary\":\"List\"|get /runs has no summary",
        "\"description\":\"All\"|get /runs has no description",
        "\"tags\":[\"Runs\"]|get /runs has no tag",
        "\"default\":|get /runs does not say how it refuses",
        "\"content\":{\"text/csv\":|get /runs does not say what comes with 200",
        "\"example\":3|get /runs body has no example",
        "\"schema\":{\"type\":\"integer\"}|get /runs body has no schema",
        "\"application/problem+json\":|get /runs refuses with 409 by something else than a problem",
        "\"Full\":|get /runs does not say what comes with 429",
        "\"application/problem+json\":|get /runs refuses with 429 by something else than a problem",
        "\"description\":\"Rows\"|get /runs does not say what query limit is",
      })
  void whatIsLeftUnsaidIsFound(String said, String found) {
    assertThat(ApiContract.of(BEFORE).gaps()).isEmpty();
    String unsaid = said.endsWith(":") || said.endsWith("{") ? "\"x\":" : "\"x\":1";
    assertThat(ApiContract.of(BEFORE.replace(said, unsaid)).gaps()).contains(found);
  }

  @Test
  void aNameThatStandsTwiceIsFound() {
    String twice =
        BEFORE.replace("\"paths\":{", "\"paths\":{\"/a\":{\"get\":{\"operationId\":\"list\"}},");

    assertThat(ApiContract.of(twice).gaps()).contains("get /runs has a name that stands twice");
  }

  @Test
  void itsTextDoesNotNameTheServer() {
    assertThat(ApiContract.of(BEFORE).text()).doesNotContain("http://here").endsWith("}\n");
  }
}
