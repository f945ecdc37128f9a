package dev.arbiter.evaluation.grading.type;

/**
 * Single instructions that one answer was checked for, where a grader has several.
 *
 * @param total how many there were
 * @param strict followed to the letter, 0 to total
 * @param loose followed when harmless wrapping is forgiven, strict to total
 */
public record CheckCounts(int total, int strict, int loose) {

  /** Nothing was counted. */
  public static final CheckCounts NONE = new CheckCounts(0, 0, 0);

  public CheckCounts {
    if (strict < 0 || loose < strict || total < loose) {
      throw new IllegalArgumentException(
          "0 <= strict <= loose <= total, not " + strict + ", " + loose + ", " + total);
    }
  }

  public CheckCounts plus(CheckCounts other) {
    return new CheckCounts(total + other.total, strict + other.strict, loose + other.loose);
  }
}
