package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.work.entity.ClaimedItem;
import dev.arbiter.evaluation.work.entity.PreparingRun;
import dev.arbiter.evaluation.work.entity.QueueStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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
   * @return items that the worker holds
   */
  public int extend(UUID worker, int leaseSeconds) {
    return store.extend(worker, leaseSeconds);
  }

  public List<PreparingRun> preparingRuns(int limit) {
    return store.preparingRuns(limit);
  }
}
