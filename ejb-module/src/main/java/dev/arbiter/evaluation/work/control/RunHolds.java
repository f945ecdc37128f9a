package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.work.entity.PreparingRun;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Pauses runs by the engine's own decision, tenant by tenant, and lets them go on. */
@ApplicationScoped
public class RunHolds {

  private static final int AT_ONCE = 100;

  @Inject private QueueService queue;
  @Inject private ItemService items;
  @Inject private TenantScope scope;

  /** Pauses what runs. */
  void hold(String problem) {
    List<PreparingRun> runs;
    do {
      runs = queue.runningRuns(AT_ONCE);
      runs.forEach(
          run -> scope.run(WorkCaller.of(run.tenantId()), () -> items.hold(run.runId(), problem)));
    } while (runs.size() == AT_ONCE);
  }

  /**
   * Lets go on what the engine paused.
   *
   * @return whether there was anything
   */
  boolean release() {
    boolean any = false;
    List<PreparingRun> runs;
    do {
      runs = queue.heldRuns(AT_ONCE);
      any |= !runs.isEmpty();
      runs.forEach(
          run -> scope.run(WorkCaller.of(run.tenantId()), () -> items.release(run.runId())));
    } while (runs.size() == AT_ONCE);
    return any;
  }
}
