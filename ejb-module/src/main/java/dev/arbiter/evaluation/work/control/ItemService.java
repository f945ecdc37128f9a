package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.run.entity.RunProgressStore;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.work.entity.CompletionStore;
import dev.arbiter.evaluation.work.entity.FinishedItem;
import dev.arbiter.evaluation.work.entity.ItemKey;
import dev.arbiter.evaluation.work.entity.PreparationStore;
import dev.arbiter.evaluation.work.entity.RecordedItem;
import dev.arbiter.evaluation.work.entity.RecordedItemStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Short transactions over items of the bound tenant; nothing is graded inside one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ItemService {

  private static final int MAX_PROBLEM = 500;

  @Inject private PreparationStore preparation;
  @Inject private RecordedItemStore recorded;
  @Inject private CompletionStore completion;
  @Inject private RunProgressStore progress;
  @Inject private Clock clock;

  /**
   * @return items made; -1 when the run is somebody else's or prepared already
   */
  public int prepare(UUID runId) {
    return preparation.prepare(runId, clock.instant());
  }

  public void fail(UUID runId, Exception cause) {
    progress.move(runId, RunStatus.FAILED, describe(cause), clock.instant(), RunStatus.PREPARING);
  }

  public List<RecordedItem> load(List<ItemKey> keys) {
    return recorded.load(keys);
  }

  /**
   * @return items that were still the worker's
   */
  public int complete(UUID worker, List<FinishedItem> finished) {
    return completion.complete(worker, finished, clock.instant());
  }

  /**
   * @return items that were given up
   */
  public int release(UUID worker, List<ItemKey> keys, String problem, int maxAttempts) {
    return completion.release(worker, keys, cut(problem), maxAttempts, clock.instant());
  }

  private static String describe(Exception cause) {
    return cut(String.valueOf(cause.getMessage()));
  }

  private static String cut(String text) {
    return text.length() > MAX_PROBLEM ? text.substring(0, MAX_PROBLEM) : text;
  }
}
