package dev.arbiter.platform.event.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks into the outbox from time to time, for calls that were lost and for events of nodes that do
 * not send, and forgets what is old.
 */
@Singleton
@Startup
public class RelayPolling {

  private static final Logger LOG = Logger.getLogger(RelayPolling.class.getName());
  private static final long FORGET_MINUTES = 10;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Inject private OutboxRelay relay;
  @Inject private RelayService service;
  @Inject private EventConfig config;

  private final List<ScheduledFuture<?>> schedules = new ArrayList<>();

  @PostConstruct
  void start() {
    if (relay.sends()) {
      schedules.add(
          scheduler.scheduleWithFixedDelay(
              relay::wake, config.pollMillis(), config.pollMillis(), TimeUnit.MILLISECONDS));
      schedules.add(
          scheduler.scheduleWithFixedDelay(
              this::forget, FORGET_MINUTES, FORGET_MINUTES, TimeUnit.MINUTES));
    }
  }

  /** A schedule ends with its first exception, and the next time may well succeed. */
  private void forget() {
    try {
      boolean more = true;
      while (more) {
        more = service.forgetBatch();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "old events could not be removed", e);
    }
  }

  @PreDestroy
  void stop() {
    schedules.forEach(schedule -> schedule.cancel(false));
  }
}
