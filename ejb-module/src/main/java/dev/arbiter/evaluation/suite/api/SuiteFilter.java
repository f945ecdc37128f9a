package dev.arbiter.evaluation.suite.api;

import dev.arbiter.evaluation.suite.type.SuiteOrder;

/**
 * Narrows and sorts a list of suites.
 *
 * @param name a part of the name, letter case does not matter; null or blank for all
 * @param order null means the newest first
 */
public record SuiteFilter(String name, SuiteOrder order) {

  /** Every suite, the newest first. */
  public static final SuiteFilter ALL = new SuiteFilter(null, null);

  public SuiteFilter {
    name = name == null || name.isBlank() ? null : name.strip();
    order = order == null ? SuiteOrder.NEWEST : order;
  }
}
