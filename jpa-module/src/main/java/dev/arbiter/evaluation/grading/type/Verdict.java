package dev.arbiter.evaluation.grading.type;

/** What a grader, or all graders of a case together, decided. */
public enum Verdict {
  PASSED,
  FAILED,
  /** The grader itself failed, so nothing is known about the answer; never counted as wrong. */
  ERROR
}
