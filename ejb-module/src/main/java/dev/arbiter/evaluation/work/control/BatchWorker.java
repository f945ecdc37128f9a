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
  @Inject private DelayedAnswers delayed;
  @Inject private WorkBatches batches;
  @Inject private StorageWatch storage;
  @Inject private TenantScope scope;
  @Inject private WorkConfig config;

  /**
   * @return whether there was anything to do
   */
  boolean workOneBatch() {
    if (storage.takesNoWork()) {
      return false;
    }
    boolean prepared = prepareRuns(PREPARE_AT_ONCE) > 0;
    return work(config.batch()) || prepared;
  }

  /**
   * Prepares one new run, and begins with as many items as the fair order gives it at first.
   *
   * @return whether there was a new run
   */
  boolean welcome() {
    if (storage.takesNoWork()) {
      return false;
    }
    if (prepareRuns(1) == 0) {
      return false;
    }
    work(Math.min(config.quantum(), config.batch()));
    return true;
  }

  private boolean work(int most) {
    int room = Math.min(most, config.inFlight() - delayed.waiting());
    if (room <= 0) {
      return false;
    }
    UUID batch = batches.open();
    try {
      return work(batch, room);
    } finally {
      batches.close(batch);
    }
  }

  private boolean work(UUID batch, int room) {
    List<ClaimedItem> claimed = queue.claim(batch, room, config.quantum(), config.leaseSeconds());
    storage.answered();
    Map<UUID, List<ClaimedItem>> byTenant =
        claimed.stream()
            .collect(
                Collectors.groupingBy(ClaimedItem::tenantId, TreeMap::new, Collectors.toList()));
    byTenant.forEach(
        (tenant, part) -> scope.run(WorkCaller.of(tenant), () -> process(batch, tenant, part)));
    return !claimed.isEmpty();
  }

  /**
   * @param most runs to prepare; others may be at some of those that are found
   */
  private int prepareRuns(int most) {
    int prepared = 0;
    for (PreparingRun run : queue.preparingRuns(PREPARE_AT_ONCE)) {
      if (prepared == most) {
        break;
      }
      Caller caller = WorkCaller.of(run.tenantId());
      try {
        prepared += scope.call(caller, () -> items.prepare(run.runId())) ? 1 : 0;
      } catch (Exception e) {
        if (storage.blames(e)) {
          return prepared;
        }
        LOG.log(Level.SEVERE, "run " + run.runId() + " can't be prepared", e);
        scope.run(caller, () -> items.fail(run.runId(), e));
      }
    }
    return prepared;
  }

  private void process(UUID batch, UUID tenant, List<ClaimedItem> claimed) {
    Map<Boolean, List<ItemKey>> suspect =
        claimed.stream()
            .collect(
                Collectors.partitioningBy(
                    item -> item.attempts() > config.maxAttempts(),
                    Collectors.mapping(ClaimedItem::key, Collectors.toList())));
    suspect.get(true).forEach(item -> tryAlone(batch, tenant, item));
    if (suspect.get(false).isEmpty()) {
      return;
    }
    Map<Integer, List<RecordedItem>> byDelay =
        items.load(suspect.get(false)).stream()
            .collect(
                Collectors.groupingBy(
                    RecordedItem::replayDelayMs, TreeMap::new, Collectors.toList()));
    byDelay.forEach(
        (millis, answers) -> {
          if (millis == 0) {
            delayed.finish(batch, tenant, answers);
          } else {
            delayed.finishAfter(millis, batch, tenant, answers);
          }
        });
  }

  /**
   * An item in whose company the server died several times. Whether it was the cause shows when
   * nothing else is under way: if it dies once more, this item is given up, and only this one.
   */
  private void tryAlone(UUID batch, UUID tenant, ItemKey item) {
    String problem = WorkTexts.text("item.workers-died");
    if (items.mark(batch, item, problem)) {
      delayed.finish(batch, tenant, items.load(List.of(item)));
    } else {
      items.release(batch, List.of(item), problem, 0);
    }
  }
}
