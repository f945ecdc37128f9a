package dev.arbiter.evaluation.queue.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;

/** What the engine has still to do, in the bound tenant's project. */
public interface Queue {

  /** Runs that are not over, in the order in which a tenant's own runs are served. */
  Page<QueuedRun> runs(PageRequest page);
}
