package dev.arbiter.evaluation.search.api;

import dev.arbiter.platform.error.type.ProblemException;

/** One search over suites, assistants, runs, cases and answers of the current project. */
public interface Search {

  /** The longest text that is searched for. */
  int LONGEST = 200;

  /** The shortest. */
  int SHORTEST = 2;

  /** The most that is found of each kind. */
  int MOST = 50;

  /**
   * Names are found by any part of them; cases and answers by all of the words, the last one as a
   * beginning. What the caller may not read is left out. Finding answers is audited.
   *
   * @param text {@value #SHORTEST} to {@value #LONGEST} characters
   * @param limit of each kind, 1 to {@value #MOST}
   * @throws ProblemException INVALID ({@code search.query}, {@code page.limit})
   */
  SearchResult find(String text, int limit);
}
