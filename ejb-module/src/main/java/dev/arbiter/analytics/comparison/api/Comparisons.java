package dev.arbiter.analytics.comparison.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.List;
import java.util.UUID;

/** Comparisons of the assistants of a run, within the bound tenant. */
public interface Comparisons {

  /** More tags at once are not to be had. */
  int MOST_TAGS = 500;

  /** More runs at once are not to be compared. */
  int MOST_RUNS = 6;

  /** More tags at once are not to be had for several runs, which have many pairs. */
  int MOST_TAGS_ACROSS = 50;

  /**
   * Compares all assistants of a run. While the run goes on, over what is graded so far, and a
   * warning says so.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run
   */
  Comparison ofRun(UUID runId);

  /**
   * The comparison of a run with all that belongs to it, as one consistent read.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run;
   *     INVALID when the number of tags is out of range
   */
  ComparisonReport report(UUID runId, ReportRequest wanted);

  /**
   * The cases that one of two assistants passed and the other did not, in the order of the suite.
   *
   * @param a name of an assistant of the run
   * @param b name of another
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run,
   *     or no such assistant in it
   */
  Page<CaseDifference> differences(UUID runId, String a, String b, PageRequest page);

  /**
   * The same comparison for the cases of each tag.
   *
   * @param limit how many tags at most, 1 to {@value #MOST_TAGS}; the largest come first
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run;
   *     INVALID when the limit is out of range
   */
  TagComparison byTag(UUID runId, int limit);

  /**
   * The assistants of several runs of one suite, on the cases that all asked alike. That of runs
   * which are complete is kept, since it will never be another.
   *
   * @param runs two to {@value #MOST_RUNS} different ones; the first is the baseline
   * @param tags how many tags at most, 1 to {@value #MOST_TAGS_ACROSS}; the largest come first
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such run;
   *     INVALID when they are too few, too many, one twice or of different suites, or when the
   *     number of tags is out of range
   */
  RunsComparison acrossRuns(List<UUID> runs, int tags);
}
