package dev.arbiter.evaluation.work.entity;

import java.util.List;

/**
 * An answered and graded item, ready for the database.
 *
 * @param passed null when there is no grade
 * @param score null when there is no grade
 */
public record FinishedItem(
    RecordedItem item,
    Boolean passed,
    Double score,
    int checksTotal,
    int checksStrict,
    int checksLoose,
    List<GradeRow> grades) {

  /**
   * One grader's grade.
   *
   * @param score null when the grader itself failed
   * @param passed null when the grader itself failed
   */
  public record GradeRow(
      ItemKey key, int ordinal, String grader, Double score, Boolean passed, String message) {}

  public FinishedItem {
    grades = List.copyOf(grades);
  }
}
