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
         "responses":{"200":{},"default":{}}}}},
       "components":{"schemas":{"Run":{"properties":{"id":{"type":"string"},"items":{"type":"integer"}}}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"/runs\"|\"/walks\"|get /runs is gone",
        "\"name\":\"limit\"|\"name\":\"rows\"|get /runs takes no query limit any more",
        "\"name\":\"limit\"|\"name\":\"limit\",\"required\":true|get /runs requires query limit",
        "\"200\"|\"204\"|get /runs answers no 200 any more",
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
        "\"default\":{}|get /runs does not say how it refuses",
        "\"description\":\"Rows\"|get /runs does not say what query limit is",
      })
  void whatIsLeftUnsaidIsFound(String said, String found) {
    assertThat(ApiContract.of(BEFORE).gaps()).isEmpty();
    assertThat(ApiContract.of(BEFORE.replace(said, "\"x\":1")).gaps()).contains(found);
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
