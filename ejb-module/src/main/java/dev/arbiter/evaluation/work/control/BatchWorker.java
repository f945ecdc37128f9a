package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.work.entity.ClaimedItem;
import dev.arbiter.evaluation.work.entity.ItemKey;
import dev.arbiter.evaluation.work.entity.PreparingRun;
import dev.arbiter.evaluation.work.entity.RecordedItem;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Does one batch: claim by the door, then tenant by tenant in that tenant's scope. */
@ApplicationScoped
public class BatchWorker {

  private static final Logger LOG = Logger.getLogger(BatchWorker.class.getName());
  private static final int PREPARE_AT_ONCE = 10;

  @Inject private QueueService queue;
  @Inject private ItemService items;
  @Inject private BatchGrading grading;
  @Inject private DelayedAnswers delayed;
  @Inject private TenantScope scope;
  @Inject private WorkConfig config;

  /**
   * @return whether there was anything to do
   */
  boolean workOneBatch(UUID worker) {
    boolean prepared = prepareRuns();
    int room = Math.min(config.batch(), config.inFlight() - delayed.waiting());
    if (room <= 0) {
      return prepared;
    }
    List<ClaimedItem> claimed = queue.claim(worker, room, config.quantum(), config.leaseSeconds());
    Map<UUID, List<ClaimedItem>> byTenant =
        claimed.stream()
            .collect(
                Collectors.groupingBy(ClaimedItem::tenantId, TreeMap::new, Collectors.toList()));
    byTenant.forEach(
        (tenant, batch) -> scope.run(WorkCaller.of(tenant), () -> process(worker, tenant, batch)));
    return prepared || !claimed.isEmpty();
  }

  private boolean prepareRuns() {
    boolean any = false;
    for (PreparingRun run : queue.preparingRuns(PREPARE_AT_ONCE)) {
      Caller caller = WorkCaller.of(run.tenantId());
      try {
        any |= scope.call(caller, () -> items.prepare(run.runId()));
      } catch (Exception e) {
        LOG.log(Level.SEVERE, "run " + run.runId() + " can't be prepared", e);
        scope.run(caller, () -> items.fail(run.runId(), e));
      }
    }
    return any;
  }

  private void process(UUID worker, UUID tenant, List<ClaimedItem> batch) {
    Map<Boolean, List<ItemKey>> hopeless =
        batch.stream()
            .collect(
                Collectors.partitioningBy(
                    item -> item.attempts() > config.maxAttempts(),
                    Collectors.mapping(ClaimedItem::key, Collectors.toList())));
    if (!hopeless.get(true).isEmpty()) {
      items.release(worker, hopeless.get(true), WorkTexts.text("item.workers-died"), 0);
    }
    if (hopeless.get(false).isEmpty()) {
      return;
    }
    Map<Integer, List<RecordedItem>> byDelay =
        items.load(hopeless.get(false)).stream()
            .collect(
                Collectors.groupingBy(
                    RecordedItem::replayDelayMs, TreeMap::new, Collectors.toList()));
    byDelay.forEach(
        (millis, answers) -> {
          if (millis == 0) {
            grading.finish(worker, answers);
          } else {
            delayed.finishAfter(millis, worker, tenant, answers);
          }
        });
  }
}
