package dev.arbiter.evaluation.progress.control;

import dev.arbiter.evaluation.progress.api.RunProgress;
import dev.arbiter.evaluation.progress.api.WatchedRuns;
import dev.arbiter.evaluation.progress.entity.ProgressStore;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** One statement for all runs that are watched on a node. */
@Stateless
public class WatchedRunService implements WatchedRuns {

  @Inject private ProgressStore store;

  @Override
  @Requires(Permission.RUN_READ)
  public List<RunProgress> progress(List<UUID> runs) {
    if (runs.size() > MOST) {
      throw ProblemException.invalid("page.limit", MOST);
    }
    return store.of(runs).stream()
        .map(
            row ->
                new RunProgress(
                    row.runId(), row.seq(), row.status(), row.items(), row.done(), row.dead()))
        .toList();
  }
}
