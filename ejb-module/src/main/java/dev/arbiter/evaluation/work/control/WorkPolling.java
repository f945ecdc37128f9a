package dev.arbiter.evaluation.work.control;

import dev.arbiter.platform.node.api.NodeRoles;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for work from time to time, for tickets that were lost and items that wait for a retry. */
@Singleton
@Startup
public class WorkPolling {

  private static final Logger LOG = Logger.getLogger(WorkPolling.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Inject private WorkDispatcher dispatcher;
  @Inject private StorageWatch storage;
  @Inject private WorkConfig config;
  @Inject private NodeRoles node;

  private ScheduledFuture<?> polling;
  private ScheduledFuture<?> beating;
  private ScheduledFuture<?> watching;

  @PostConstruct
  void start() {
    if (node.runs("evaluation")) {
      polling =
          scheduler.scheduleWithFixedDelay(
              dispatcher::wake, config.pollMillis(), config.pollMillis(), TimeUnit.MILLISECONDS);
      long third = TimeUnit.SECONDS.toMillis(config.leaseSeconds()) / 3;
      beating = scheduler.scheduleWithFixedDelay(this::beat, third, third, TimeUnit.MILLISECONDS);
      watching =
          scheduler.scheduleWithFixedDelay(
              this::watch, 0, config.pollMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A schedule ends with its first exception, and the next beat may well succeed. */
  private void beat() {
    try {
      dispatcher.beat();
    } catch (RuntimeException e) {
      if (!storage.blames(e)) {
        LOG.log(Level.WARNING, "leases could not be prolonged", e);
      }
    }
  }

  private void watch() {
    try {
      storage.look();
    } catch (RuntimeException e) {
      if (!storage.blames(e)) {
        LOG.log(Level.WARNING, "runs could not be held or released", e);
      }
    }
  }

  @PreDestroy
  void stop() {
    if (polling != null) {
      polling.cancel(false);
      beating.cancel(false);
      watching.cancel(false);
    }
  }
}
