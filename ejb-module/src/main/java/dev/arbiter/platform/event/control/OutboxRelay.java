package dev.arbiter.platform.event.control;

import dev.arbiter.platform.node.api.NodeRoles;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what the outbox holds. Every node that works in the background has one; the database lets
 * one at a time do so, and the next when that one is gone.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());

  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicLong calls = new AtomicLong();
  private final RelayPause pause = new RelayPause(System::nanoTime);
  private volatile boolean closed;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Inject private RelayService relay;
  @Inject private NodeRoles roles;

  /** Whether this node sends at all. */
  boolean sends() {
    return roles.runs("evaluation");
  }

  /** Once others can see the event; a call that is lost costs the polling interval. */
  void wakeAfterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nobody else sees the event yet.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              wake();
            }
          }
        });
  }

  /** Makes sure that the outbox is looked into from now on; returns at once. */
  void wake() {
    calls.incrementAndGet();
    if (closed || !sends() || pause.lasts() || !busy.compareAndSet(false, true)) {
      return;
    }
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException shuttingDown) {
      busy.set(false);
      LOG.log(Level.FINE, "nothing is sent any more", shuttingDown);
    }
  }

  /** A call that comes between an empty look and the end must not be missed. */
  private void work() {
    long seen = -1;
    try {
      while (!closed && seen != calls.get()) {
        seen = calls.get();
        sendAll();
      }
    } finally {
      busy.set(false);
    }
  }

  private void sendAll() {
    try {
      while (!closed && relay.sendBatch()) {
        pause.end();
      }
      if (pause.end()) {
        LOG.info("events are sent again");
      }
    } catch (RuntimeException e) {
      boolean first = pause.begin();
      LOG.log(first ? Level.WARNING : Level.FINE, "events wait: they can't be sent now", e);
    }
  }

  @PreDestroy
  void close() {
    closed = true;
  }
}
