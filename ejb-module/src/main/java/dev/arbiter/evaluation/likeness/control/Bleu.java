package dev.arbiter.evaluation.likeness.control;

import java.util.List;

/**
 * BLEU of one sentence against one reference (Papineni et al. 2002), with the smoothings of Chen
 * and Cherry (2014) and orders beyond the answer's length left out, as sacreBLEU computes it.
 */
final class Bleu {
  private static final int MAX_ORDER = 4;
  private static final double FLOOR = 0.1;

  /** What becomes of an order without a match. */
  enum Smoothing {
    /** Half, then a quarter, then an eighth of a match. */
    EXP,
    /** A tenth of a match. */
    FLOOR,
    /** One more match and one more run, from the second order on. */
    ADD_ONE,
    /** The score is 0. */
    NONE
  }

  private Bleu() {}

  /** 0 to 1. */
  static double score(List<String> answer, List<String> reference, Smoothing smoothing) {
    double logs = 0;
    double missing = 1;
    int orders = 0;
    boolean matched = false;
    for (int n = 1; n <= MAX_ORDER && n <= answer.size(); n++) {
      Ngrams said = Ngrams.ofWords(answer, n);
      double common = said.common(Ngrams.ofWords(reference, n));
      double total = said.total();
      matched |= common > 0;
      if (smoothing == Smoothing.ADD_ONE && n > 1) {
        common++;
        total++;
      }
      if (common == 0) {
        missing *= 2;
        common = substitute(smoothing, missing);
      }
      logs += Math.log(common / total);
      orders++;
    }
    return matched ? brevity(answer.size(), reference.size()) * Math.exp(logs / orders) : 0;
  }

  private static double substitute(Smoothing smoothing, double missing) {
    return switch (smoothing) {
      case EXP -> 1 / missing;
      case FLOOR -> FLOOR;
      case ADD_ONE, NONE -> 0;
    };
  }

  private static double brevity(int answer, int reference) {
    return answer < reference ? Math.exp(1 - (double) reference / answer) : 1;
  }
}
