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

/** Answers that take time; no thread waits for them. */
@ApplicationScoped
public class DelayedAnswers {

  private static final Logger LOG = Logger.getLogger(DelayedAnswers.class.getName());

  private final AtomicInteger waiting = new AtomicInteger();

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Inject private BatchGrading grading;
  @Inject private WorkDispatcher dispatcher;
  @Inject private TenantScope scope;

  /** Items whose answers have not come yet. */
  int waiting() {
    return waiting.get();
  }

  /** What can't be scheduled any more keeps its lease, and another node takes it afterwards. */
  void finishAfter(int millis, UUID worker, UUID tenant, List<RecordedItem> answers) {
    waiting.addAndGet(answers.size());
    try {
      ScheduledFuture<?> timer =
          scheduler.schedule(
              () -> executor.execute(() -> finish(worker, tenant, answers)),
              millis,
              TimeUnit.MILLISECONDS);
      LOG.log(Level.FINEST, "answers wait: {0}", timer);
    } catch (RejectedExecutionException shuttingDown) {
      waiting.addAndGet(-answers.size());
      LOG.log(Level.FINE, "answers are left to others", shuttingDown);
    }
  }

  private void finish(UUID worker, UUID tenant, List<RecordedItem> answers) {
    try {
      scope.run(WorkCaller.of(tenant), () -> grading.finish(worker, answers));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "answers are lost to their lease's end", e);
    } finally {
      waiting.addAndGet(-answers.size());
      dispatcher.wake();
    }
  }
}
