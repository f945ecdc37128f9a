package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.lifecycle.api.RunCompleted;
import dev.arbiter.evaluation.lifecycle.api.RunFailed;
import dev.arbiter.evaluation.run.entity.RunHoldStore;
import dev.arbiter.evaluation.run.entity.RunProgressStore;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.work.entity.CompletionStore;
import dev.arbiter.evaluation.work.entity.FinishedItem;
import dev.arbiter.evaluation.work.entity.ItemKey;
import dev.arbiter.evaluation.work.entity.PreparationStore;
import dev.arbiter.evaluation.work.entity.RecordedItem;
import dev.arbiter.evaluation.work.entity.RecordedItemStore;
import dev.arbiter.evaluation.work.entity.Settled;
import dev.arbiter.platform.event.api.Events;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  @Inject private Events events;
  @Inject private RunHoldStore holds;
  @Inject private Clock clock;

  /**
   * @return whether items were made; not when the run is somebody else's or prepared already
   */
  public boolean prepare(UUID runId) {
    Optional<Settled> prepared = preparation.prepare(runId, clock.instant());
    prepared.ifPresent(this::tell);
    return prepared.isPresent();
  }

  public void fail(UUID runId, Exception cause) {
    Instant now = clock.instant();
    if (progress.move(runId, RunStatus.FAILED, describe(cause), now, RunStatus.PREPARING)) {
      events.publish(new RunFailed(runId, now));
    }
  }

  public List<RecordedItem> load(List<ItemKey> keys) {
    return recorded.load(keys);
  }

  /**
   * @return items that were still the worker's
   */
  public int complete(UUID worker, List<FinishedItem> finished) {
    return tell(completion.complete(worker, finished, clock.instant()));
  }

  /**
   * @return items that were given up
   */
  public int release(UUID worker, List<ItemKey> keys, String problem, int maxAttempts) {
    return tell(completion.release(worker, keys, cut(problem), maxAttempts, clock.instant()));
  }

  private int tell(Settled settled) {
    Instant now = clock.instant();
    settled
        .completed()
        .forEach(
            run ->
                events.publish(
                    new RunCompleted(run.id(), run.items(), run.done(), run.dead(), now)));
    return settled.items();
  }

  /**
   * Notes that an item is tried alone now.
   *
   * @return false when it was tried so before
   */
  public boolean mark(UUID worker, ItemKey item, String problem) {
    return completion.mark(worker, item, problem);
  }

  /** Pauses a run until {@link #release(UUID)}. */
  public void hold(UUID runId, String problem) {
    holds.hold(runId, problem, clock.instant());
  }

  /** Lets a held run go on. */
  public void release(UUID runId) {
    holds.release(runId, clock.instant());
  }

  private static String describe(Exception cause) {
    return cut(String.valueOf(cause.getMessage()));
  }

  private static String cut(String text) {
    return text.length() > MAX_PROBLEM ? text.substring(0, MAX_PROBLEM) : text;
  }
}
