package dev.arbiter.server.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.arbiter.server.comparison.Comparison;
import dev.arbiter.server.comparison.Comparison.Assistant;
import dev.arbiter.server.comparison.Comparison.Pair;
import dev.arbiter.server.comparison.Comparison.Suite;
import dev.arbiter.server.comparison.Comparison.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateParserTest {
  private static final List<String> NAMES = List.of("chatgpt", "copilot", "GPT 4.1 mini");

  private static final Comparison COMPARISON =
      new Comparison(
          new Suite("s", 1, 10),
          List.of(
              new Assistant("chatgpt", 10, 10, 8, 0.8, List.of(0.49, 0.94), 0.85, Map.of()),
              new Assistant("copilot", 10, 9, 2, 2 / 9.0, List.of(0.06, 0.55), 0.3, Map.of()),
              new Assistant("GPT 4.1 mini", 10, 0, 0, null, List.of(0.0, 1.0), null, Map.of())),
          List.of(
              new Pair(
                  "chatgpt",
                  "copilot",
                  9,
                  0.5,
                  List.of(0.1, 0.8),
                  "McNemar exact",
                  0.03,
                  0.04,
                  7,
                  1,
                  0.3,
                  Verdict.A_BETTER,
                  "chatgpt is better.")),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "passRate(chatgpt) < 0.8 | false",
        "passRate(chatgpt)<=80% | true",
        "passRate(chatgpt)=80% | true",
        "passRate(chatgpt) == .8 | true",
        "passRate(chatgpt) != 0.8 | false",
        "passRate( \"chatgpt\" )>=0.81 | false",
        "meanScore(copilot)<0.5 | true",
        "answered(copilot)<10 | true",
        "answeredRate(copilot)<90% | false",
        "difference(chatgpt,copilot)>0.4 | true",
        "difference(copilot,chatgpt) < -40% | true",
        "difference(copilot,chatgpt) > 0 | false",
        "pValue(copilot,chatgpt)<0.05 | true",
        "pValueAdjusted(copilot,chatgpt)=0.04 | true",
        "verdict(chatgpt,copilot)=A_BETTER | true",
        "verdict(copilot,chatgpt)=B_BETTER | true",
        "verdict(copilot,chatgpt)=A_BETTER | false",
        "verdict(copilot,chatgpt)!=NO_DIFFERENCE_SHOWN | true",
        "answered(GPT 4.1 mini)=0 | true",
      })
  void judgesWhatItReads(String condition, boolean failed) throws GateSyntaxException {
    assertThat(GateParser.parse(condition, NAMES).judge(COMPARISON).failed()).isEqualTo(failed);
  }

  @Test
  void failsAConditionThatHasNoValue() throws GateSyntaxException {
    GateResult rate = GateParser.parse("passRate(GPT 4.1 mini)<0.1", NAMES).judge(COMPARISON);
    GateResult pair =
        GateParser.parse("verdict(chatgpt,GPT 4.1 mini)=A_BETTER", NAMES).judge(COMPARISON);

    assertThat(rate.failed()).isTrue();
    assertThat(rate.observed()).isEmpty();
    assertThat(pair.failed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "passrate(chatgpt)<0.8 | 0 | passRate",
        "'' | 0 | passRate",
        "passRate chatgpt<0.8 | 9 | expected \"(\"",
        "passRate(claude)<0.8 | 9 | \"claude\" is not compared",
        "passRate(chatgpt,copilot)<1 | 17 | takes 1",
        "difference(chatgpt)<1 | 18 | takes 2",
        "difference(chatgpt,chatgpt)<1 | 27 | named twice",
        "passRate(chatgpt)~0.8 | 17 | expected one of",
        "passRate(chatgpt)< | 18 | a number",
        "passRate(chatgpt)<high | 18 | a number",
        "passRate(chatgpt)<0.8 or so | 22 | too much",
        "answered(chatgpt)<80% | 18 | count",
        "verdict(chatgpt,copilot)<A_BETTER | 24 | only be",
        "verdict(chatgpt,copilot)=BETTER | 25 | A_BETTER",
      })
  void saysWhereAConditionStopsToMakeSense(String condition, int position, String says) {
    GateSyntaxException fault =
        catchThrowableOfType(GateSyntaxException.class, () -> GateParser.parse(condition, NAMES));

    assertThat(fault.position()).isEqualTo(position);
    assertThat(fault).hasMessageContaining(says).hasMessageContaining(condition);
  }
}
