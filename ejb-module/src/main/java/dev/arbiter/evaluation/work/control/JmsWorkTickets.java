package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.ticket.api.WorkTickets;
import dev.arbiter.platform.security.api.OpenToAll;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tickets as messages on a topic that every node's listener hears. */
@ApplicationScoped
public class JmsWorkTickets implements WorkTickets {

  /** Name of the topic. */
  static final String TOPIC = "arbiter.work";

  private static final Logger LOG = Logger.getLogger(JmsWorkTickets.class.getName());

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Resource(lookup = "jms/arbiter")
  private ConnectionFactory connections;

  @Inject private WorkDispatcher dispatcher;

  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean brokerDown;

  @Override
  @OpenToAll(because = "a ticket carries no data")
  public void wakeAfterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // The ticket must not be sent before others can see the work.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              dispatcher.wake();
              ask();
            }
          }
        });
  }

  /** One thread at most waits for a broker that is down, however many ask. */
  private void ask() {
    if (asked.getAndIncrement() > 0) {
      return;
    }
    try {
      executor.execute(this::sendForAll);
    } catch (RejectedExecutionException shuttingDown) {
      asked.set(0);
      LOG.log(Level.FINE, "no ticket sent", shuttingDown);
    }
  }

  /** A ticket that is sent after somebody asked is as good as his own. */
  private void sendForAll() {
    int served;
    do {
      served = asked.get();
      send();
    } while (asked.addAndGet(-served) > 0);
  }

  private void send() {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      context.createProducer().setTimeToLive(60_000).send(context.createTopic(TOPIC), "work");
      brokerDown = false;
    } catch (JMSRuntimeException down) {
      Level level = brokerDown ? Level.FINE : Level.WARNING;
      brokerDown = true;
      LOG.log(level, "work ticket not sent: other nodes find the work by polling", down);
    }
  }
}
