package dev.arbiter.evaluation.likeness.control;

import java.util.List;

/**
 * ROUGE of one answer against one reference (Lin, "ROUGE: A Package for Automatic Evaluation of
 * Summaries", 2004).
 *
 * @param precision share of the answer that is in the reference, 0 to 1
 * @param recall share of the reference that is in the answer, 0 to 1
 */
record Rouge(double precision, double recall) {

  /** By common runs of n words. */
  static Rouge ofNgrams(List<String> answer, List<String> reference, int n) {
    Ngrams said = Ngrams.ofWords(answer, n);
    Ngrams meant = Ngrams.ofWords(reference, n);
    return of(said.common(meant), said.total(), meant.total());
  }

  /** By the longest common subsequence of words. */
  static Rouge ofLongestCommon(List<String> answer, List<String> reference) {
    return of(longestCommon(answer, reference), answer.size(), reference.size());
  }

  private static Rouge of(int common, int said, int meant) {
    return new Rouge((double) common / Math.max(1, said), (double) common / Math.max(1, meant));
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static int longestCommon(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.size()];
  }
}
