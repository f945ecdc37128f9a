package dev.arbiter.bench.coverage;

import dev.arbiter.analytics.statistics.control.NewcombePairedInterval;
import dev.arbiter.analytics.statistics.control.PairedCounts;
import dev.arbiter.analytics.statistics.control.WilsonInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One trial a case, cases that stand for themselves. */
final class RateDesigns {

  static final String WILSON = "Pass rate, one trial (Wilson)";
  static final String NEWCOMBE = "Difference of pass rates, one trial (Newcombe, paired)";

  private RateDesigns() {}

  static List<Design> all() {
    List<Design> designs = new ArrayList<>();
    for (int n : new int[] {10, 30, 100, 1000}) {
      for (double rate : new double[] {.02, .1, .5, .8, .95}) {
        designs.add(wilson(n, rate));
      }
    }
    for (int n : new int[] {20, 60, 200, 1000}) {
      designs.add(newcombe(n, .5, .2, .08));
      designs.add(newcombe(n, .8, .05, .05));
      designs.add(newcombe(n, .2, .4, .1));
      designs.add(newcombe(n, .9, .04, .01));
    }
    return designs;
  }

  private static Design wilson(int n, double rate) {
    return new Design(
        WILSON,
        "%,d cases, rate %.2f".formatted(n, rate),
        rate,
        random -> WilsonInterval.of(passed(random, n, rate), n));
  }

  private static int passed(SplittableRandom random, int n, double rate) {
    int passed = 0;
    for (int i = 0; i < n; i++) {
      passed += random.nextDouble() < rate ? 1 : 0;
    }
    return passed;
  }

  private static Design newcombe(int n, double both, double aOnly, double bOnly) {
    return new Design(
        NEWCOMBE,
        "%,d cases, both %.2f, one only %.2f and %.2f".formatted(n, both, aOnly, bOnly),
        aOnly - bOnly,
        random -> {
          int[] cells = new int[4];
          for (int i = 0; i < n; i++) {
            double u = random.nextDouble() - both;
            cells[u < 0 ? 0 : u < aOnly ? 1 : u < aOnly + bOnly ? 2 : 3]++;
          }
          return NewcombePairedInterval.of(
              new PairedCounts(cells[0], cells[1], cells[2], cells[3]));
        });
  }
}
