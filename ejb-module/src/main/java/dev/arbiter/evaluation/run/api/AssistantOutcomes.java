package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * What one assistant of a run was graded, case by case and trial by trial, in two plain arrays.
 * Immutable.
 *
 * <p>An item (case and trial) either has no outcome yet, or an outcome without a grade (the fault
 * was not the assistant's, or a grader failed), or an outcome with a grade.
 */
public final class AssistantOutcomes implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int PASSED = 0x10;
  private static final int OUTCOME = 0x0f;
  private static final byte NO_OUTCOME = OUTCOME;
  private static final Outcome[] OUTCOMES = Outcome.values();

  private final String name;
  private final int cases;
  private final int trials;

  /** The ordinal of an item's outcome or {@link #NO_OUTCOME}, and {@link #PASSED}. */
  private final byte[] states;

  /** NaN: no grade. */
  private final double[] scores;

  private final long checksTotal;
  private final long checksStrict;
  private final long checksLoose;

  private AssistantOutcomes(Builder builder) {
    name = builder.name;
    cases = builder.cases;
    trials = builder.trials;
    states = builder.states.clone();
    scores = builder.scores.clone();
    checksTotal = builder.checksTotal;
    checksStrict = builder.checksStrict;
    checksLoose = builder.checksLoose;
  }

  /**
   * Starts with every item without an outcome.
   *
   * @param cases cases of the suite version, at least 0
   * @param trials at least 1
   */
  public static Builder builder(String name, int cases, int trials) {
    return new Builder(name, cases, trials);
  }

  /** The assistant's name, unique in its run. */
  public String name() {
    return name;
  }

  public int cases() {
    return cases;
  }

  public int trials() {
    return trials;
  }

  /** Items of this assistant: cases times trials. */
  public int items() {
    return states.length;
  }

  /** Items with that outcome. */
  public int count(Outcome outcome) {
    int count = 0;
    for (byte state : states) {
      if ((state & OUTCOME) == outcome.ordinal()) {
        count++;
      }
    }
    return count;
  }

  /** Items without a grade that have that outcome, or with null those without any outcome yet. */
  public int countUngraded(Outcome outcome) {
    int wanted = outcome == null ? NO_OUTCOME : outcome.ordinal();
    int count = 0;
    for (int item = 0; item < states.length; item++) {
      if (states[item] == wanted && Double.isNaN(scores[item])) {
        count++;
      }
    }
    return count;
  }

  /**
   * @param caseRank 0 to {@code cases - 1}
   * @param trial 1 to {@code trials}
   * @return null when the item has none yet
   */
  public Outcome outcome(int caseRank, int trial) {
    int ordinal = states[index(caseRank, trial)] & OUTCOME;
    return ordinal == NO_OUTCOME ? null : OUTCOMES[ordinal];
  }

  public boolean isGraded(int caseRank, int trial) {
    return !Double.isNaN(scores[index(caseRank, trial)]);
  }

  /** Whether the item passed; false without a grade. */
  public boolean isPassed(int caseRank, int trial) {
    return (states[index(caseRank, trial)] & PASSED) != 0;
  }

  /** The item's score, 0 to 1; NaN without a grade. */
  public double score(int caseRank, int trial) {
    return scores[index(caseRank, trial)];
  }

  /** Single instructions checked in graded answers, where a grader checks several. */
  public long checksTotal() {
    return checksTotal;
  }

  /** Instructions followed to the letter. */
  public long checksStrict() {
    return checksStrict;
  }

  /** Instructions followed when small slips of form are forgiven. */
  public long checksLoose() {
    return checksLoose;
  }

  /**
   * The same assistant on some of its cases, which get the ranks 0, 1, ... in that order. Single
   * instructions are known for all cases together only: none are counted.
   *
   * @param newName its name there
   */
  public AssistantOutcomes select(String newName, int[] ranks) {
    Builder selected = builder(newName, ranks.length, trials);
    for (int rank = 0; rank < ranks.length; rank++) {
      int from = index(ranks[rank], 1);
      System.arraycopy(states, from, selected.states, rank * trials, trials);
      System.arraycopy(scores, from, selected.scores, rank * trials, trials);
    }
    return selected.build();
  }

  private int index(int caseRank, int trial) {
    return index(cases, trials, caseRank, trial);
  }

  private static int index(int cases, int trials, int caseRank, int trial) {
    return Objects.checkIndex(caseRank, cases) * trials + Objects.checkIndex(trial - 1, trials);
  }

  /** Collects items in any order; a later call for the same item replaces the earlier one. */
  public static final class Builder {

    private final String name;
    private final int cases;
    private final int trials;
    private final byte[] states;
    private final double[] scores;
    private long checksTotal;
    private long checksStrict;
    private long checksLoose;

    private Builder(String name, int cases, int trials) {
      if (cases < 0 || trials < 1) {
        throw new IllegalArgumentException(cases + " cases, " + trials + " trials");
      }
      this.name = Objects.requireNonNull(name, "name");
      this.cases = cases;
      this.trials = trials;
      states = new byte[Math.multiplyExact(cases, trials)];
      scores = new double[states.length];
      Arrays.fill(states, NO_OUTCOME);
      Arrays.fill(scores, Double.NaN);
    }

    /**
     * @param caseRank 0 to {@code cases - 1}
     * @param trial 1 to {@code trials}
     */
    public Builder ungraded(int caseRank, int trial, Outcome outcome) {
      int index = index(cases, trials, caseRank, trial);
      states[index] = (byte) outcome.ordinal();
      scores[index] = Double.NaN;
      return this;
    }

    /**
     * @param outcome one that is graded
     * @param score 0 to 1
     */
    public Builder graded(int caseRank, int trial, Outcome outcome, boolean passed, double score) {
      if (!outcome.isGraded() || !(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("Score " + score + " for " + outcome);
      }
      int index = index(cases, trials, caseRank, trial);
      states[index] = (byte) (outcome.ordinal() | (passed ? PASSED : 0));
      scores[index] = score;
      return this;
    }

    /** Adds the single instructions of one or of many graded answers. */
    public Builder checks(long total, long strict, long loose) {
      checksTotal += total;
      checksStrict += strict;
      checksLoose += loose;
      return this;
    }

    public AssistantOutcomes build() {
      return new AssistantOutcomes(this);
    }
  }
}
