package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.comparison.api.Comparison;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTextsTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreTheMachinesLanguage() {
    Locale.setDefault(before);
  }

  @Test
  void saysWhichIsBetterByHowMuchAndHowSure() {
    String agreed = "1".repeat(600) + "0".repeat(523);

    assertThat(
            sentence(
                "1".repeat(153) + "0".repeat(43) + agreed,
                "0".repeat(153) + "1".repeat(43) + agreed))
        .isEqualTo(
            "a is better than b: it passes 8.3 percentage points more of the 1,319 cases"
                + " (95 % interval 6.3 to 10.4; adjusted p < 0.001).");
  }

  @Test
  void turnsTheFiguresWhenTheSecondIsBetter() {
    assertThat(sentence("000000" + "1100", "111111" + "1100"))
        .startsWith("b is better than a: it passes 60.0 percentage points more of the 10 cases")
        .endsWith("adjusted p = 0.0313).");
  }

  @Test
  void saysWhatTheSuiteCouldHaveShown() {
    String items = "10".repeat(30);

    assertThat(sentence(items, items))
        .isEqualTo(
            "No difference shown between a and b on 60 cases; this suite could have shown one of"
                + " 15.7 percentage points or more.");
  }

  @Test
  void promisesNothingOfTooFewCases() {
    assertThat(sentence("1", "0"))
        .isEqualTo("No difference shown between a and b on 1 case; so few cannot show any.");
    assertThat(sentence("m1", "1m"))
        .isEqualTo("a and b cannot be compared: there is no case that both have a grade for.");
  }

  @Test
  void writesNumbersAlikeOnEveryMachine() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(sentence("000000" + "1100".repeat(300), "111111" + "1100".repeat(300)))
        .contains("0.5 percentage points more of the 1,206 cases");
  }

  @Test
  void leavesNamesAsTheyAre() {
    Comparison comparison =
        compare(SomeOutcomes.some().assistant("{0} o'Brien", "1").assistant("%s", "0"));

    assertThat(comparison.pairs().get(0).sentence())
        .startsWith("No difference shown between {0} o'Brien and %s on 1 case;");
  }

  @Test
  void warnsOfEveryAnswerThatHasNoGrade() {
    String graded = "1".repeat(288);

    List<String> warnings =
        compare(
                SomeOutcomes.some()
                    .assistant("copilot", graded + "m".repeat(8) + "xx" + "e" + ".")
                    .assistant("chatgpt", "0".repeat(299) + "r"))
            .warnings();

    assertThat(warnings)
        .containsExactly(
            "copilot has no graded answer for 12 of 300 cases (2 failed, 8 missing, 1 whose grader"
                + " failed, 1 never finished); its figures are over the 288 others.",
            "Not all assistants have grades for the same cases: compare two of them by their pair,"
                + " which is over the cases that both have, not by their pass rates.");
  }

  @Test
  void warnsOfAssistantsWithoutAnyGrade() {
    assertThat(compare(SomeOutcomes.some().assistant("a", "m".repeat(40))).warnings())
        .containsExactly(
            "a has no graded answer for any of 40 cases (40 missing); it has no figures.");
  }

  @Test
  void warnsOfMissingTrials() {
    String others = "11".repeat(30);

    assertThat(compare(SomeOutcomes.ofTrials(2).assistant("a", "1mmm" + others)).warnings())
        .containsExactly(
            "a has no grade for 3 of 64 answers (3 missing); a case counts with those of its trials"
                + " that are graded, and 1 case is left out.");
  }

  @Test
  void warnsOfSmallUndecidedUnevenAndUnfinishedRuns() {
    List<String> warnings =
        compare(
                SomeOutcomes.some()
                    .assistant("a", "110")
                    .assistant("b", "100")
                    .unevenlyGraded(1)
                    .unfinished())
            .warnings();

    assertThat(warnings)
        .containsExactly(
            "The run has not finished: the figures are over what is graded so far.",
            "The suite has only 3 cases: only large differences can show on so few.",
            "a and b differ on only 1 case: at least 6 are needed before one can be called better.",
            "The answers to 1 case were not all graded by the same graders: there, a pass does not"
                + " mean the same for each assistant.");
  }

  @Test
  void warnsOfNothingWhenAllIsWell() {
    assertThat(
            compare(
                    SomeOutcomes.some()
                        .assistant("a", "10".repeat(100))
                        .assistant("b", "01".repeat(100)))
                .warnings())
        .isEmpty();
  }

  private static String sentence(String a, String b) {
    return compare(SomeOutcomes.some().assistant("a", a).assistant("b", b))
        .pairs()
        .get(0)
        .sentence();
  }

  private static Comparison compare(SomeOutcomes outcomes) {
    return new ComparisonCalculator(Locale.ENGLISH).compare(outcomes.build());
  }
}
