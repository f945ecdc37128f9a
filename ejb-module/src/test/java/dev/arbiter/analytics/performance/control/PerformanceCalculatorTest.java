package dev.arbiter.analytics.performance.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arbiter.analytics.performance.api.Performance;
import dev.arbiter.analytics.performance.api.Performance.Percentile;
import dev.arbiter.analytics.performance.api.Performance.Spread;
import dev.arbiter.evaluation.run.api.MeasuredRun;
import dev.arbiter.evaluation.run.api.MeasuredRun.MeasuredAssistant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerformanceCalculatorTest {

  private static final long SEED = 20261124;

  private final PerformanceCalculator calculator = new PerformanceCalculator(Locale.ENGLISH);

  @Test
  void givesPercentilesAsTheSmallestValueThatCoversTheirShare() {
    double[] latency = IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray();

    Spread spread = compute(live("a", latency)).assistants().get(0).latencyMs();

    assertThat(spread.n()).isEqualTo(1000);
    assertThat(spread.mean()).isCloseTo(500.5, within(1e-9));
    assertThat(spread.percentiles())
        .extracting(Percentile::value)
        .containsExactly(500.0, 900.0, 950.0, 990.0);
    for (Percentile percentile : spread.percentiles()) {
      assertThat(percentile.interval().contains(percentile.value())).isTrue();
    }
    // The order statistics of the exact binomial interval of the median are 469 and 532.
    assertThat(spread.percentiles().get(0).interval().low()).isBetween(462.0, 476.0);
    assertThat(spread.percentiles().get(0).interval().high()).isBetween(525.0, 539.0);
  }

  @Test
  void saysTheSameEachTimeAndAnotherThingForAnotherSeed() {
    MeasuredRun run = run(live("a", lognormal(1, 300)), live("b", lognormal(2, 300)));

    Performance first = calculator.compute(run, SEED);

    assertThat(calculator.compute(run, SEED)).isEqualTo(first);
    assertThat(calculator.compute(run, SEED + 1)).isNotEqualTo(first);
    assertThat(first.resampling().seed()).isEqualTo(Long.toHexString(SEED));
    assertThat(first.resampling().leastDraws()).isEqualTo(1999);
  }

  @Test
  void findsADifferenceOnTheSameCasesThatTheAssistantsOwnIntervalsHide() {
    double[] fast = lognormal(1, 200);
    double[] slow = Arrays.stream(fast).map(ms -> ms + 40).toArray();

    Performance performance = compute(live("slow", slow), live("fast", fast));

    Percentile median = performance.pairs().get(0).latencyMs().percentiles().get(0);
    assertThat(median.value()).isCloseTo(40, within(1e-9));
    assertThat(median.interval().low()).isCloseTo(40, within(1e-6));
    assertThat(performance.assistants().get(0).latencyMs().percentiles().get(0).interval().low())
        .isLessThan(
            performance.assistants().get(1).latencyMs().percentiles().get(0).interval().high());
  }

  @Test
  void promisesNoTailOfFewAnswers() {
    Spread spread = compute(live("a", lognormal(1, 60))).assistants().get(0).latencyMs();

    assertThat(spread.percentiles().get(1).interval()).isNotNull();
    assertThat(spread.percentiles().get(2).value()).isNotNull();
    assertThat(spread.percentiles().get(2).interval()).isNull();
    assertThat(spread.percentiles().get(3).value()).isNull();
  }

  @Test
  void drawsClustersAsAWhole() {
    double[] perCluster = lognormal(3, 200);
    double[] latency = IntStream.range(0, 4000).mapToDouble(i -> perCluster[i / 20]).toArray();
    int[] clusters = IntStream.range(0, 4000).map(i -> i / 20).toArray();

    Percentile alone =
        compute(live("a", latency)).assistants().get(0).latencyMs().percentiles().get(0);
    Performance clustered =
        calculator.compute(
            new MeasuredRun("s", 1, true, List.of(live("a", latency)), clusters), SEED);
    Spread spread = clustered.assistants().get(0).latencyMs();

    assertThat(spread.units()).isEqualTo(200);
    assertThat(
            spread.percentiles().get(0).interval().high()
                - spread.percentiles().get(0).interval().low())
        .isGreaterThan(2 * (alone.interval().high() - alone.interval().low()));
  }

  @Test
  void addsUpCostsOfOneCurrencyOnly() {
    double[] cost = {0.25, 0.5, Double.NaN, 0.125};
    MeasuredAssistant euro = priced("euro", cost, "EUR");
    MeasuredAssistant dollar = priced("dollar", cost, "USD");
    MeasuredAssistant both = priced("both", cost, "EUR", "USD");

    Performance performance = compute(euro, dollar, both);

    assertThat(performance.assistants().get(0).totalCost()).isEqualTo("0.875");
    assertThat(performance.assistants().get(0).currency()).isEqualTo("EUR");
    assertThat(performance.assistants().get(2).cost()).isNull();
    assertThat(performance.pairs()).allSatisfy(pair -> assertThat(pair.cost()).isNull());
    assertThat(performance.warnings())
        .containsExactly(
            "Some answers have no cost and are left out (euro 1, dollar 1, both 1).",
            "The costs of both are in several currencies and are not added up.",
            "The costs are in different currencies (EUR, USD): only those in the same one are"
                + " compared.");
  }

  @Test
  void warnsOfLatenciesThatWereNotMeasuredHere() {
    double[] latency = {10, 20, 30};
    MeasuredAssistant imported =
        new MeasuredAssistant("imported", true, 1, latency, none(3), List.of());

    assertThat(compute(imported, live("unknown", none(3))).warnings())
        .containsExactly(
            "The latency of imported comes from the imported file: it was not measured here, and"
                + " may hold other waiting times.",
            "No latency is known of unknown.");
  }

  @Test
  void averagesTrialsOfACaseAndDrawsThemTogether() {
    double[] latency = {10, 30, 100, Double.NaN};
    MeasuredAssistant twice = new MeasuredAssistant("a", false, 2, latency, none(4), List.of());

    Spread spread =
        calculator
            .compute(new MeasuredRun("s", 1, true, List.of(twice), new int[] {-1, -1}), SEED)
            .assistants()
            .get(0)
            .latencyMs();

    assertThat(spread.n()).isEqualTo(3);
    assertThat(spread.units()).isEqualTo(2);
    assertThat(spread.mean()).isCloseTo(60, within(1e-12));
  }

  private Performance compute(MeasuredAssistant... assistants) {
    return calculator.compute(run(assistants), SEED);
  }

  private static MeasuredRun run(MeasuredAssistant... assistants) {
    int[] clusters = new int[assistants[0].latencyMs().length];
    Arrays.fill(clusters, -1);
    return new MeasuredRun("s", 1, true, List.of(assistants), clusters);
  }

  private static MeasuredAssistant live(String name, double[] latency) {
    return new MeasuredAssistant(name, false, 1, latency, none(latency.length), List.of());
  }

  private static MeasuredAssistant priced(String name, double[] cost, String... currencies) {
    return new MeasuredAssistant(name, false, 1, none(cost.length), cost, List.of(currencies));
  }

  private static double[] none(int size) {
    double[] none = new double[size];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private static double[] lognormal(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, size)
        .mapToDouble(i -> Math.exp(6 + 0.8 * gaussian(random)))
        .toArray();
  }

  private static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
