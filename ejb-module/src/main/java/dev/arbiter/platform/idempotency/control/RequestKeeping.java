package dev.arbiter.platform.idempotency.control;

import dev.arbiter.platform.tenant.api.TenantScope;
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

/** Prolongs from time to time what this node works on, and forgets what is old. */
@Singleton
@Startup
public class RequestKeeping {

  private static final Logger LOG = Logger.getLogger(RequestKeeping.class.getName());
  private static final long FORGET_MINUTES = 10;

  /** So often within a lease, so that one that comes late or fails does no harm. */
  private static final int PROLONGED = 4;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Inject private LeaseService service;
  @Inject private HeldRequests held;
  @Inject private IdempotencyConfig config;
  @Inject private TenantScope scope;

  private final List<ScheduledFuture<?>> schedules = new ArrayList<>();

  @PostConstruct
  void start() {
    long pause = config.lease().toMillis() / PROLONGED;
    schedules.add(
        scheduler.scheduleWithFixedDelay(this::prolong, pause, pause, TimeUnit.MILLISECONDS));
    schedules.add(
        scheduler.scheduleWithFixedDelay(
            this::forget, FORGET_MINUTES, FORGET_MINUTES, TimeUnit.MINUTES));
  }

  /** One that fails, as when the database is away, must not end the schedule or stop the others. */
  private void prolong() {
    for (HeldRequests.Held request : held.all()) {
      try {
        scope.run(request.caller(), () -> service.prolong(request));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a request could not be prolonged", e);
      }
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
      LOG.log(Level.WARNING, "old requests could not be forgotten", e);
    }
  }

  @PreDestroy
  void stop() {
    schedules.forEach(schedule -> schedule.cancel(false));
  }
}
