package dev.arbiter.evaluation.suite.type;

/** How a list of cases is sorted. */
public enum CaseOrder {
  /** As in the file, added cases behind. */
  FILE,
  /** By the id that the case has in files, by code points. */
  KEY,
  /** By the version in which the case last changed, the latest one first. */
  CHANGED
}
