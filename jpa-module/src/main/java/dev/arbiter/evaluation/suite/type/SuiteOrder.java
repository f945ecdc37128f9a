package dev.arbiter.evaluation.suite.type;

/** How a list of suites is sorted. */
public enum SuiteOrder {
  /** By when the suite was made, the latest one first. */
  NEWEST,
  /** By name, as the database compares texts: by code points. */
  NAME
}
