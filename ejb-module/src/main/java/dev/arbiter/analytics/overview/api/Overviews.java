package dev.arbiter.analytics.overview.api;

import dev.arbiter.platform.error.type.ProblemException;
import java.util.UUID;

/** How the assistants of the current project do. */
public interface Overviews {

  /**
   * @param trendSuite the suite whose trend is shown; null for the one with the newest result
   * @throws ProblemException NOT_FOUND when that suite is not there, or in another project
   */
  Overview current(UUID trendSuite);
}
