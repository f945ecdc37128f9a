package dev.arbiter.evaluation.activity.control;

import dev.arbiter.evaluation.activity.api.RunActivities;
import dev.arbiter.evaluation.activity.api.RunActivity;
import dev.arbiter.evaluation.activity.api.RunActivity.OpenCases;
import dev.arbiter.evaluation.activity.entity.RunActivityStore;
import dev.arbiter.evaluation.activity.entity.RunActivityStore.ActivityRow;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Short lists of runs. */
@Stateless
public class RunActivityService implements RunActivities {

  @Inject private RunActivityStore runs;
  @Inject private Tenants tenants;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.RUN_READ)
  public List<RunActivity> newest(int most) {
    UUID project = tenants.currentProject();
    return runs
        .newest(project, checked(most), caller.require().accountId(), clock.instant())
        .stream()
        .map(row -> of(row, project))
        .toList();
  }

  @Override
  @Requires(Permission.RUN_READ)
  public List<RunActivity> ended(int most) {
    return runs.ended(checked(most)).stream().map(row -> of(row, null)).toList();
  }

  private static int checked(int most) {
    if (most < 1 || most > MOST) {
      throw ProblemException.invalid("page.limit", MOST);
    }
    return most;
  }

  private static RunActivity of(ActivityRow row, UUID project) {
    return new RunActivity(
        row.id(),
        project,
        row.suiteId(),
        row.suiteName(),
        row.suiteVersion(),
        row.status(),
        row.items(),
        row.done(),
        row.dead(),
        row.event(),
        row.createdAt(),
        row.completedAt(),
        row.open().stream()
            .map(open -> new OpenCases(open.assistantId(), open.assistant(), open.cases()))
            .toList());
  }
}
