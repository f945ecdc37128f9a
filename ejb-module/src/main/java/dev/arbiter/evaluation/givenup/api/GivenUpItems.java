package dev.arbiter.evaluation.givenup.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;

/** Items that were given up, in the bound tenant's default project. */
public interface GivenUpItems {

  /** Runs that have any, newest first. */
  Page<GivenUpRun> runs(PageRequest page);
}
