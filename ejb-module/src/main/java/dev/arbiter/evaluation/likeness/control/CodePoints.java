package dev.arbiter.evaluation.likeness.control;

import org.apache.commons.text.similarity.SimilarityInput;

/** A text by its code points, so that a character beyond the first plane counts once. */
record CodePoints(int[] values) implements SimilarityInput<Integer> {

  static CodePoints of(String text) {
    return new CodePoints(text.codePoints().toArray());
  }

  @Override
  public Integer at(int index) {
    return values[index];
  }

  @Override
  public int length() {
    return values.length;
  }
}
