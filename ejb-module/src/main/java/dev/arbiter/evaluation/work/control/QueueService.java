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

  public List<ClaimedItem> claim(UUID worker, int limit, int leaseSeconds) {
    return store.claim(worker, limit, leaseSeconds);
  }

  public List<PreparingRun> preparingRuns(int limit) {
    return store.preparingRuns(limit);
  }
}
