package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.work.entity.RecordedItem;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers that take time, or that the database could not take yet; no thread waits for them. While
 * the database is away they are kept, and offered again until it takes them.
 */
@ApplicationScoped
public class DelayedAnswers {

  private static final Logger LOG = Logger.getLogger(DelayedAnswers.class.getName());
  private static final int FIRST_PAUSE_MILLIS = 500;
  private static final int LONGEST_PAUSE_MILLIS = 8_000;

  private final AtomicInteger waiting = new AtomicInteger();

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Inject private BatchGrading grading;
  @Inject private WorkBatches batches;
  @Inject private WorkDispatcher dispatcher;
  @Inject private StorageWatch storage;
  @Inject private TenantScope scope;

  /** A part of a batch. */
  private record Part(UUID batch, UUID tenant, List<RecordedItem> answers, int pauseMillis) {
    Part later() {
      int longer = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
      return new Part(batch, tenant, answers, longer);
    }
  }

  /** Items whose answers have not come or are not committed yet. */
  int waiting() {
    return waiting.get();
  }

  /** In the bound tenant's scope; returns when they are committed, or kept for later. */
  void finish(UUID batch, UUID tenant, List<RecordedItem> answers) {
    try {
      grading.finish(batch, answers);
    } catch (RuntimeException e) {
      if (!storage.blames(e)) {
        throw e;
      }
      finishAfter(FIRST_PAUSE_MILLIS, batch, tenant, answers);
    }
  }

  /** What can't be scheduled any more keeps its lease, and another node takes it afterwards. */
  void finishAfter(int millis, UUID batch, UUID tenant, List<RecordedItem> answers) {
    waiting.addAndGet(answers.size());
    batches.share(batch);
    schedule(millis, new Part(batch, tenant, answers, FIRST_PAUSE_MILLIS));
  }

  private void schedule(int millis, Part part) {
    try {
      ScheduledFuture<?> timer =
          scheduler.schedule(
              () -> executor.execute(() -> attempt(part)), millis, TimeUnit.MILLISECONDS);
      LOG.log(Level.FINEST, "answers wait: {0}", timer);
    } catch (RejectedExecutionException shuttingDown) {
      LOG.log(Level.FINE, "answers are left to others", shuttingDown);
      ended(part);
    }
  }

  private void attempt(Part part) {
    try {
      scope.run(WorkCaller.of(part.tenant()), () -> grading.finish(part.batch(), part.answers()));
    } catch (RuntimeException e) {
      if (storage.blames(e)) {
        schedule(part.pauseMillis(), part.later());
        return;
      }
      LOG.log(Level.WARNING, "answers are lost to their lease's end", e);
    }
    ended(part);
    dispatcher.wake();
  }

  private void ended(Part part) {
    waiting.addAndGet(-part.answers().size());
    batches.close(part.batch());
  }
}
