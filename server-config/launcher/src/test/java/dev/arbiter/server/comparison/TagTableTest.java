package dev.arbiter.server.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TagTableTest {
  private static final String JSON =
      """
      {"suite":{"name":"Office","version":2,"cases":60},
       "tags":[{"tag":"mail","cases":20,
         "assistants":[
           {"name":"aster","n":20,"passRate":0.75,"interval":[0.53,0.888]},
           {"name":"oak","n":0,"passRate":null,"interval":[0,1]}],
         "pairs":[
           {"a":"aster","b":"oak","n":0,"units":0,"difference":null,"interval":[-1,1]},
           {"a":"aster","b":"elm","n":20,"units":20,"difference":0.2,"interval":[0.05,0.34],
            "pValue":0.001,"pValueAdjusted":0.012,"test":"exact McNemar"}]}],
       "leftOut":3,"tooSmall":2,"leastCases":6,"untagged":0,"tests":7,
       "warnings":["Tags overlap."]}
      """;

  @Test
  void showsRatesDifferencesAndWhatIsNotShown() throws JsonProcessingException {
    assertThat(TagTable.of(new ObjectMapper().readTree(JSON)).lines())
        .containsExactly(
            "By tag (p adjusted over 7 tests)",
            "",
            "mail, 20 cases",
            "  aster 75.0% (53.0% to 88.8%) of 20",
            "  oak has no graded answer",
            "  aster and oak: too few cases in common (0)",
            "  aster less elm: +20.0 points (+5.0 to +34.0), p = 0.012",
            "",
            "2 tags with fewer than 6 cases are left out: nothing can show on so few.",
            "3 more tags are not shown.",
            "Tags overlap.");
  }
}
