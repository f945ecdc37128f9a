package dev.arbiter.system;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The product's tests of paired results once more, in whole numbers and fractions. */
final class ExactPaired {
  private static final MathContext DIGITS = new MathContext(40);

  private ExactPaired() {}

  /** A number without rounding. */
  record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {
    private static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    Fraction times(int numerator, int denominator) {
      return new Fraction(
          above.multiply(BigInteger.valueOf(numerator)),
          below.multiply(BigInteger.valueOf(denominator)));
    }

    Fraction atMost(Fraction other) {
      return compareTo(other) <= 0 ? this : other;
    }

    BigDecimal decimal() {
      return new BigDecimal(above).divide(new BigDecimal(below), DIGITS);
    }

    @Override
    public int compareTo(Fraction other) {
      return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
  }

  /** Two-sided exact McNemar: twice the smaller tail of a fair coin, at most 1. */
  static Fraction mcNemar(int aOnly, int bOnly) {
    BigInteger tail = tail(aOnly + bOnly, Math.min(aOnly, bOnly));
    return new Fraction(tail.shiftLeft(1), BigInteger.ONE.shiftLeft(aOnly + bOnly))
        .atMost(Fraction.ONE);
  }

  /** The same with half of what was observed taken off each tail. */
  static Fraction midP(int aOnly, int bOnly) {
    int trials = aOnly + bOnly;
    int least = Math.min(aOnly, bOnly);
    BigInteger twice = tail(trials, least).shiftLeft(1);
    return new Fraction(
            twice.subtract(choose(trials, least)), BigInteger.ONE.shiftLeft(aOnly + bOnly))
        .atMost(Fraction.ONE);
  }

  /** Benjamini and Hochberg by the definition: the least m p(j) / j over all ranks j not below. */
  static Fraction adjusted(Fraction value, List<Fraction> all) {
    List<Fraction> ascending = all.stream().sorted().toList();
    int count = ascending.size();
    return IntStream.rangeClosed(1, count)
        .filter(rank -> ascending.get(rank - 1).compareTo(value) >= 0)
        .mapToObj(rank -> ascending.get(rank - 1).times(count, rank))
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .atMost(Fraction.ONE);
  }

  private static BigInteger tail(int trials, int least) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k <= least; k++) {
      sum = sum.add(choose(trials, k));
    }
    return sum;
  }

  private static BigInteger choose(int trials, int chosen) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= chosen; i++) {
      ways = ways.multiply(BigInteger.valueOf(trials - chosen + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }
}
