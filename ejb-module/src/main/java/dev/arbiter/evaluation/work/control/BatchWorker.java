package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.work.entity.ClaimedItem;
import dev.arbiter.evaluation.work.entity.FinishedItem;
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
  @Inject private ItemGrader grader;
  @Inject private TenantScope scope;
  @Inject private WorkConfig config;

  /**
   * @return whether there was anything to do
   */
  boolean workOneBatch(UUID worker) {
    boolean prepared = prepareRuns();
    List<ClaimedItem> claimed = queue.claim(worker, config.batch(), config.leaseSeconds());
    Map<UUID, List<ItemKey>> byTenant =
        claimed.stream()
            .collect(
                Collectors.groupingBy(
                    ClaimedItem::tenantId,
                    TreeMap::new,
                    Collectors.mapping(ClaimedItem::key, Collectors.toList())));
    byTenant.forEach((tenant, keys) -> scope.run(caller(tenant), () -> process(worker, keys)));
    return prepared || !claimed.isEmpty();
  }

  private boolean prepareRuns() {
    boolean any = false;
    for (PreparingRun run : queue.preparingRuns(PREPARE_AT_ONCE)) {
      try {
        any |= scope.call(caller(run.tenantId()), () -> items.prepare(run.runId())) >= 0;
      } catch (Exception e) {
        LOG.log(Level.SEVERE, "run " + run.runId() + " can't be prepared", e);
        scope.run(caller(run.tenantId()), () -> items.fail(run.runId(), e));
      }
    }
    return any;
  }

  /** A batch that fails is taken apart, so that one bad item does not hold up the others. */
  private void process(UUID worker, List<ItemKey> keys) {
    try {
      List<RecordedItem> loaded = items.load(keys);
      List<FinishedItem> finished = loaded.stream().map(grader::grade).toList();
      items.complete(worker, finished);
    } catch (RuntimeException e) {
      if (keys.size() > 1) {
        LOG.log(Level.WARNING, "a batch of " + keys.size() + " items failed; item by item now", e);
        keys.forEach(key -> process(worker, List.of(key)));
        return;
      }
      LOG.log(Level.WARNING, "item " + keys.get(0) + " failed", e);
      items.release(worker, keys, e, config.maxAttempts());
    }
  }

  private static Caller caller(UUID tenant) {
    return Caller.system(tenant, "evaluation.work", UUID.randomUUID().toString());
  }
}
