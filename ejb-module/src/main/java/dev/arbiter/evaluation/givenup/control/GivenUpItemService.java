package dev.arbiter.evaluation.givenup.control;

import dev.arbiter.evaluation.givenup.api.GivenUpItems;
import dev.arbiter.evaluation.givenup.api.GivenUpRun;
import dev.arbiter.evaluation.givenup.entity.GivenUpRow;
import dev.arbiter.evaluation.givenup.entity.GivenUpStore;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** Reads what the engine has given up. */
@Stateless
public class GivenUpItemService implements GivenUpItems {

  private static final Set<RunStatus> RETRYABLE =
      EnumSet.of(RunStatus.RUNNING, RunStatus.PAUSED, RunStatus.COMPLETED);

  @Inject private GivenUpStore store;
  @Inject private Tenants tenants;

  @Override
  @Requires(Permission.RUN_READ)
  public Page<GivenUpRun> runs(PageRequest page) {
    return Page.of(
            store.list(tenants.currentProject(), page),
            page.limit(),
            row -> Cursor.of(row.createdAt(), row.runId()))
        .map(GivenUpItemService::run);
  }

  private static GivenUpRun run(GivenUpRow row) {
    return new GivenUpRun(
        row.runId(),
        row.suiteName(),
        row.suiteVersion(),
        row.status(),
        row.items(),
        row.dead(),
        row.problem(),
        row.createdAt(),
        RETRYABLE.contains(row.status()));
  }
}
