package dev.arbiter.evaluation.queue.control;

import dev.arbiter.evaluation.queue.api.Queue;
import dev.arbiter.evaluation.queue.api.QueuedRun;
import dev.arbiter.evaluation.queue.entity.OpenRunRow;
import dev.arbiter.evaluation.queue.entity.OpenRunStore;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the runs that are not over. */
@Stateless
public class OpenRunService implements Queue {

  @Inject private OpenRunStore store;
  @Inject private Tenants tenants;

  @Override
  @Requires(Permission.RUN_START)
  public Page<QueuedRun> runs(PageRequest page) {
    return Page.of(store.list(tenants.currentProject(), page), page.limit(), OpenRunService::behind)
        .map(OpenRunService::run);
  }

  private static Cursor behind(OpenRunRow row) {
    return new Cursor(
        List.of(
            Integer.toString(row.priority()), row.createdAt().toString(), row.runId().toString()));
  }

  private static QueuedRun run(OpenRunRow row) {
    int settled = row.done() + row.dead() + row.underWay();
    return new QueuedRun(
        row.runId(),
        row.suiteName(),
        row.suiteVersion(),
        row.status(),
        row.priority(),
        row.items(),
        row.done(),
        row.dead(),
        row.underWay(),
        // Counters and leases are read at one moment, but a batch counts its items a little later.
        Math.max(0, row.items() - settled),
        row.held() != null,
        row.problem(),
        row.createdAt());
  }
}
