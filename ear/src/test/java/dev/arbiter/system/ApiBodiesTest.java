package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiBodiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DESCRIPTION =
      """
      {"paths":{
        "/runs/{id}":{"get":{"responses":{
          "200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Run"},
            "example":{"id":"01a2158a-2469-745a-9c37-7479f147988a","items":3}}}},
          "default":{"$ref":"#/components/responses/Problem"}}}},
        "/runs/all":{"get":{"responses":{
          "200":{"content":{"application/json":{"schema":{"type":"integer"}}}}}}}},
       "components":{
         "responses":{"Problem":{"content":{"application/problem+json":{
           "schema":{"type":"object","properties":{"code":{"type":"string"}}}}}}},
         "schemas":{"Run":{"type":"object","properties":{
           "id":{"type":"string","format":"uuid"},"items":{"type":"integer"}}}}}}
      """;

  private static List<String> faults(String path, int status, String type, String body)
      throws JsonProcessingException {
    return ApiBodies.of(JSON.readTree(DESCRIPTION))
        .faults("GET", path, status, type, JSON.readTree(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/runs/1|200|application/json|{\"id\":\"01a2158a-2469-745a-9c37-7479f147988a\"}",
        "/runs/1|404|application/problem+json;charset=UTF-8|{\"code\":\"not-found\"}",
        "/runs/all|200|application/json|7",
        "/elsewhere|200|application/json|7",
      })
  void whatIsAsDescribedPasses(String path, int status, String type, String body)
      throws JsonProcessingException {
    assertThat(faults(path, status, type, body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/runs/1|200|application/json|{\"items\":\"three\"}",
        "/runs/1|200|application/json|{\"id\":\"no id\"}",
        "/runs/1|200|application/json|{\"more\":1}",
        "/runs/1|404|application/problem+json|{\"code\":4}",
        "/runs/1|404|application/json|{\"code\":\"not-found\"}",
        "/runs/all|200|application/json|{\"items\":7}",
      })
  void whatIsOtherwiseIsFound(String path, int status, String type, String body)
      throws JsonProcessingException {
    assertThat(faults(path, status, type, body)).isNotEmpty();
  }

  @Test
  void anExampleThatItsOwnSchemaRefusesIsFound() throws JsonProcessingException {
    assertThat(ApiBodies.of(JSON.readTree(DESCRIPTION)).examplesAtFault()).isEmpty();
    String wrong = DESCRIPTION.replace("\"items\":3", "\"items\":\"3\"");

    assertThat(ApiBodies.of(JSON.readTree(wrong)).examplesAtFault()).hasSize(1);
  }

  @Test
  void theExamplesThatArePublishedAreAsTheirSchemasSay() {
    assertThat(ApiBodies.published().examplesAtFault()).isEmpty();
  }
}
