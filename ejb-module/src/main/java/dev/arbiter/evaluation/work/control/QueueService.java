package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.work.entity.ClaimedItem;
import dev.arbiter.evaluation.work.entity.PreparingRun;
import dev.arbiter.evaluation.work.entity.QueueStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Short transactions at the queue's door, outside any tenant. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class QueueService {

  @Inject private QueueStore store;

  public List<ClaimedItem> claim(UUID worker, int limit, int quantum, int leaseSeconds) {
    return store.claim(worker, limit, quantum, leaseSeconds);
  }

  /**
   * @return items that these batches hold
   */
  public int extend(Collection<UUID> batches, int leaseSeconds) {
    return store.extend(batches, leaseSeconds);
  }

  public List<PreparingRun> runningRuns(int limit) {
    return store.runningRuns(limit);
  }

  public List<PreparingRun> heldRuns(int limit) {
    return store.heldRuns(limit);
  }

  public List<PreparingRun> preparingRuns(int limit) {
    return store.preparingRuns(limit);
  }
}
