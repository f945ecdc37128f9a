package dev.arbiter.evaluation.likeness.control;

import dev.arbiter.evaluation.text.control.FoldedText;

/**
 * The character n-gram F-score (Popović, "chrF: character n-gram F-score for automatic MT
 * evaluation", 2015) as sacreBLEU computes it by default: orders 1 to 6, white space removed,
 * precision and recall averaged over the orders that both texts are long enough for.
 *
 * @param said runs of the answer by order
 * @param meant runs of the reference by order
 * @param common runs of both by order
 */
record Chrf(long[] said, long[] meant, long[] common) {
  private static final int MAX_ORDER = 6;

  static Chrf of(String answer, String reference, boolean keepSpace) {
    int[] a = characters(answer, keepSpace);
    int[] b = characters(reference, keepSpace);
    Chrf counts = new Chrf(new long[MAX_ORDER], new long[MAX_ORDER], new long[MAX_ORDER]);
    for (int i = 0; i < MAX_ORDER; i++) {
      Ngrams answered = Ngrams.ofCharacters(a, i + 1);
      Ngrams expected = Ngrams.ofCharacters(b, i + 1);
      counts.said[i] = answered.total();
      counts.meant[i] = expected.total();
      counts.common[i] = answered.common(expected);
    }
    return counts;
  }

  private static int[] characters(String text, boolean keepSpace) {
    return text.codePoints().filter(c -> keepSpace || !FoldedText.isSpace(c)).toArray();
  }

  /**
   * 0 to 1.
   *
   * @param beta how many times more recall counts than precision; 2 in chrF2
   */
  double score(double beta) {
    double precision = 0;
    double recall = 0;
    int orders = 0;
    for (int i = 0; i < MAX_ORDER; i++) {
      if (said[i] > 0 && meant[i] > 0) {
        precision += (double) common[i] / said[i];
        recall += (double) common[i] / meant[i];
        orders++;
      }
    }
    if (precision + recall == 0) {
      return 0;
    }
    double weight = beta * beta;
    return (1 + weight) * precision * recall / orders / (weight * precision + recall);
  }
}
