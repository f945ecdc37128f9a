package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.comparison.api.TagComparison;
import dev.arbiter.analytics.comparison.api.TagPair;
import dev.arbiter.analytics.comparison.api.TagRate;
import dev.arbiter.analytics.comparison.api.TagResult;
import dev.arbiter.analytics.comparison.api.Verdict;
import dev.arbiter.analytics.statistics.control.BenjaminiHochberg;
import dev.arbiter.analytics.statistics.control.McNemarTest;
import dev.arbiter.analytics.statistics.control.NewcombePairedInterval;
import dev.arbiter.analytics.statistics.control.PairedCounts;
import dev.arbiter.analytics.statistics.control.WilsonInterval;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagCalculatorTest {

  @Test
  void givesEachTagItsOwnRatesAndDifferences() {
    TagResult mail =
        compare(
                SomeOutcomes.some()
                    .assistant("a", "11111110" + "0000")
                    .assistant("b", "0000000m" + "1111")
                    .tag("mail", IntStream.range(0, 8).toArray()))
            .tags()
            .get(0);

    assertThat(mail.cases()).isEqualTo(8);
    assertThat(mail.assistants())
        .containsExactly(
            new TagRate("a", 8, 7 / 8.0, WilsonInterval.of(7, 8)),
            new TagRate("b", 7, 0.0, WilsonInterval.of(0, 7)));
    TagPair pair = mail.pairs().get(0);
    assertThat(pair.n()).isEqualTo(7);
    assertThat(pair.difference()).isEqualTo(1);
    assertThat(pair.interval()).isEqualTo(NewcombePairedInterval.of(new PairedCounts(0, 7, 0, 0)));
    assertThat(pair.pValue()).isCloseTo(McNemarTest.of(7, 0).pValue(), within(1e-15));
    assertThat(pair.verdict()).isEqualTo(Verdict.A_BETTER);
  }

  @Test
  void adjustsOverAllTagsAndPairsTogether() {
    TagComparison comparison =
        compare(
            SomeOutcomes.some()
                .assistant("a", "1111111" + "110000")
                .assistant("b", "0000000" + "001100")
                .tag("hard", IntStream.range(0, 7).toArray())
                .tag("easy", IntStream.range(7, 13).toArray()));
    double hard = McNemarTest.of(7, 0).pValue();
    double easy = McNemarTest.of(2, 2).pValue();

    assertThat(comparison.tests()).isEqualTo(2);
    assertThat(comparison.tags().get(0).pairs().get(0).pValueAdjusted())
        .isCloseTo(BenjaminiHochberg.adjust(new double[] {hard, easy})[0], within(1e-15))
        .isGreaterThan(hard);
  }

  @Test
  void countsTagsThatAreTooSmallOrBeyondTheLimit() {
    TagComparison comparison =
        compare(
                SomeOutcomes.some()
                    .assistant("a", "1010101010")
                    .tag("b-large", 0, 1, 2, 3, 4, 5, 6)
                    .tag("c-same", 0, 1, 2, 3, 4, 5, 6)
                    .tag("a-less", 0, 1, 2, 3, 4, 5)
                    .tag("small", 0, 1, 2, 3, 4))
            .first(2);

    assertThat(comparison.tags()).extracting(TagResult::tag).containsExactly("b-large", "c-same");
    assertThat(comparison.leftOut()).isEqualTo(1);
    assertThat(comparison.tooSmall()).isEqualTo(1);
    assertThat(comparison.leastCases()).isEqualTo(6);
    assertThat(comparison.untagged()).isEqualTo(3);
    assertThat(comparison.warnings())
        .containsExactly(
            "Tags overlap: 7 cases have several of them, so the rows of tags repeat each other in"
                + " part.");
  }

  @Test
  void testsNoPairThatHasTooFewCasesInCommon() {
    TagPair pair =
        compare(
                SomeOutcomes.some()
                    .assistant("a", "111111")
                    .assistant("b", "00000m")
                    .tag("t", 0, 1, 2, 3, 4, 5))
            .tags()
            .get(0)
            .pairs()
            .get(0);

    assertThat(pair.n()).isEqualTo(5);
    assertThat(pair.test()).isNull();
    assertThat(pair.pValueAdjusted()).isNull();
    assertThat(pair.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
  }

  /** Two assistants that are equally good, looked at by twenty tags a hundred times. */
  @Test
  void seldomFindsWhatIsNotThere() {
    SplittableRandom random = new SplittableRandom(20261124);
    int found = 0;
    for (int suite = 0; suite < 100; suite++) {
      SomeOutcomes outcomes =
          SomeOutcomes.some().assistant("a", items(random)).assistant("b", items(random));
      for (int tag = 0; tag < 20; tag++) {
        outcomes.tag("t" + tag, IntStream.range(tag * 30, tag * 30 + 30).toArray());
      }
      found +=
          compare(outcomes).tags().stream()
                  .flatMap(tag -> tag.pairs().stream())
                  .anyMatch(pair -> pair.verdict() != Verdict.NO_DIFFERENCE_SHOWN)
              ? 1
              : 0;
    }
    assertThat(found).isLessThanOrEqualTo(8);
  }

  private static String items(SplittableRandom random) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      items.append(random.nextDouble() < 0.6 ? '1' : '0');
    }
    return items.toString();
  }

  private static TagComparison compare(SomeOutcomes outcomes) {
    return new TagCalculator(Locale.ENGLISH).compare(outcomes.build());
  }
}
