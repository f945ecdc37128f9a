package dev.arbiter.evaluation.work.control;

import dev.arbiter.platform.node.api.NodeRoles;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps a few workers busy while there is work, and none while there is not. */
@ApplicationScoped
public class WorkDispatcher {

  private static final Logger LOG = Logger.getLogger(WorkDispatcher.class.getName());

  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger welcoming = new AtomicInteger();
  private final AtomicLong tickets = new AtomicLong();
  private volatile boolean closed;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Inject private WorkConfig config;
  @Inject private NodeRoles roles;
  @Inject private QueueService queue;
  @Inject private BatchWorker worker;
  @Inject private WorkBatches batches;
  @Inject private StorageWatch storage;

  /** Makes sure that somebody looks for work from now on; returns at once. */
  public void wake() {
    tickets.incrementAndGet();
    if (!closed && roles.runs("evaluation") && !startWorker()) {
      startWelcome();
    }
  }

  /** Tells the queue what this node works on; what it does not name falls back. */
  void beat() {
    Set<UUID> mine = batches.underWay();
    if (!closed && !mine.isEmpty()) {
      queue.extend(mine, config.leaseSeconds());
    }
  }

  /**
   * @return whether one more could be started
   */
  private boolean startWorker() {
    if (busy.incrementAndGet() > config.workers()) {
      busy.decrementAndGet();
      return false;
    }
    if (!start(this::work)) {
      busy.decrementAndGet();
    }
    return true;
  }

  /** All workers are at a batch, and a new run shall not wait until one is through with it. */
  private void startWelcome() {
    if (welcoming.incrementAndGet() > config.workers() || !start(this::welcome)) {
      welcoming.decrementAndGet();
    }
  }

  private boolean start(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException shuttingDown) {
      LOG.log(Level.FINE, "no worker started", shuttingDown);
      return false;
    }
  }

  /** A ticket that comes at the very end is left to the next worker that is through. */
  private void welcome() {
    try {
      repeat(worker::welcome);
    } finally {
      welcoming.decrementAndGet();
    }
  }

  private void work() {
    try {
      repeat(
          () -> {
            boolean any = worker.workOneBatch();
            if (any) {
              startWorker();
            }
            return any;
          });
    } finally {
      busy.decrementAndGet();
    }
  }

  /** A ticket that comes between an empty claim and the end must not be missed. */
  private void repeat(BooleanSupplier batch) {
    long seen = -1;
    try {
      while (!closed && seen != tickets.get()) {
        seen = tickets.get();
        while (!closed && batch.getAsBoolean()) {
          LOG.log(Level.FINEST, "a batch was done");
        }
      }
    } catch (RuntimeException e) {
      if (!storage.blames(e)) {
        LOG.log(Level.WARNING, "a worker stopped; the next poll starts another", e);
      }
    }
  }

  @PreDestroy
  void close() {
    closed = true;
  }
}
