package dev.arbiter.bench.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.statistics.control.WilsonInterval;
import dev.arbiter.bench.coverage.Design.Coverage;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/**
 * The 95 % intervals hold the true value in 95 of 100 samples, within what is known of each method
 * and the chance of so many samples (four standard errors).
 */
class CoverageTest {

  private static final long SEED = 20261124;

  /** Wilson's coverage swings with n and p; the exact value is a sum of binomial probabilities. */
  @Test
  void wilsonCoversAsTheBinomialDistributionSays() {
    for (Coverage row : simulate(RateDesigns.all(), RateDesigns.WILSON, 2_000)) {
      int n = cases(row);
      double exact = 0;
      BinomialDistribution passed = BinomialDistribution.of(n, row.design().truth());
      for (int k = 0; k <= n; k++) {
        exact += WilsonInterval.of(k, n).contains(row.design().truth()) ? passed.probability(k) : 0;
      }
      double chance = 4 * Math.sqrt(exact * (1 - exact) / row.samples());
      assertThat(row.share()).as(row.design().setting()).isCloseTo(exact, within(chance + 1e-9));
      assertThat(exact).as(row.design().setting()).isGreaterThan(.89);
    }
  }

  @Test
  void newcombesIntervalIsNeverFarBelow() {
    for (Coverage row : simulate(RateDesigns.all(), RateDesigns.NEWCOMBE, 2_000)) {
      holds(row, .93, .995);
    }
  }

  @Test
  void meansOfTrialsCover() {
    for (Coverage row : simulate(MeanDesigns.all(), MeanDesigns.TRIALS, 2_000)) {
      holds(row, .94, .96);
    }
    for (Coverage row : simulate(MeanDesigns.all(), MeanDesigns.TRIALS_RATE, 2_000)) {
      holds(row, .94, .965);
    }
  }

  /** With 8 clusters only the degrees of freedom save it. */
  @Test
  void clustersCoverAndWithoutThemNothingDoes() {
    for (Coverage row : simulate(MeanDesigns.all(), MeanDesigns.CLUSTERED, 2_000)) {
      holds(row, .935, .965);
    }
    for (Coverage row : simulate(MeanDesigns.all(), MeanDesigns.CLUSTERED_RATE, 2_000)) {
      holds(row, .93, .975);
    }
    for (Coverage row : simulate(MeanDesigns.all(), MeanDesigns.IGNORED, 2_000)) {
      assertThat(row.share()).as(row.design().setting()).isLessThan(.92);
    }
  }

  @Test
  void percentilesCover() {
    List<Design> small =
        PercentileDesigns.all(199).stream()
            .filter(design -> !design.setting().startsWith("1,000"))
            .toList();
    for (Coverage row : simulate(small, PercentileDesigns.ONE, 300)) {
      holds(row, .92, .97);
    }
    for (Coverage row : simulate(small, PercentileDesigns.DIFFERENCE, 300)) {
      holds(row, .92, .98);
    }
  }

  @Test
  void writesARowForEachDesign() {
    List<Coverage> rows = simulate(MeanDesigns.all(), MeanDesigns.CLUSTERED, 100);

    String page = CoveragePage.of(rows, SEED);

    assertThat(page.lines().filter(line -> line.startsWith("| ")))
        .hasSize(rows.size() + 1)
        .anyMatch(line -> line.startsWith("| 8 clusters of 6 cases | 100 | "));
    assertThat(page).contains("## " + MeanDesigns.CLUSTERED);
  }

  private static void holds(Coverage row, double least, double most) {
    double chance = 4 * Math.sqrt(.95 * .05 / row.samples());
    assertThat(row.share())
        .as(row.design().method() + ", " + row.design().setting())
        .isBetween(least - chance, most + chance);
  }

  private static List<Coverage> simulate(List<Design> designs, String method, int samples) {
    return designs.stream()
        .filter(design -> design.method().equals(method))
        .map(design -> design.simulate(samples, SEED))
        .toList();
  }

  private static int cases(Coverage row) {
    return Integer.parseInt(row.design().setting().split(" ", 2)[0].replace(",", ""));
  }
}
