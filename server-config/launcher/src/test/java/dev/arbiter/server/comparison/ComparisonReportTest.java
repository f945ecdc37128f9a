package dev.arbiter.server.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {
  private static final String JSON =
      """
      {"suite":{"name":"Office","version":2,"cases":1319},
       "assistants":[
        {"name":"aster","items":1319,"answered":1319,"gradedCases":1319,"passed":1000,
         "passRate":0.7582,"interval":[0.734,0.78],"meanScore":0.76,
         "outcomes":{"answered":1317,"refused":2},"checks":{"total":0,"strict":0,"loose":0}},
        {"name":"oak","items":1319,"answered":0,"passed":0,"passRate":null,"interval":[0,1],
         "meanScore":null,"outcomes":{"missing":1319}}],
       "pairs":[{"a":"aster","b":"oak","n":60,"difference":0.2,"interval":[0.05,0.34],
         "test":"exact McNemar","pValue":0.0118,"midPValue":0.01,"pValueAdjusted":1e-9,
         "aOnly":16,"bOnly":4,"minimumDetectableDifference":0.1,"verdict":"A_BETTER",
         "sentence":"aster is better than oak."}],
       "warnings":["oak has no grade for 1319 cases."]}
      """;

  @Test
  void showsRatesIntervalsVerdictsAndWarnings() throws JsonProcessingException {
    List<String> lines = ComparisonReport.lines(Comparison.of(new ObjectMapper().readTree(JSON)));

    assertThat(lines)
        .containsExactly(
            "",
            "Office, version 2, 1,319 cases",
            "",
            "aster  .............................-O.........  75.8% passed (73.4% to 78.0%), 1,000"
                + " of 1,319",
            "       of 1,319: 2 refused",
            "oak    none of 1,319 answers could be graded",
            "       of 1,319: 1,319 missing",
            "       0%                                    100%",
            "",
            "aster is better than oak.",
            "  difference +20.0 points (+5.0 to +34.0) on 60 cases",
            "  only aster passed 16, only oak passed 4",
            "  exact McNemar: p = 0.012, adjusted for all pairs p < 0.0001",
            "",
            "Mind:",
            "  - oak has no grade for 1319 cases.",
            "");
  }
}
