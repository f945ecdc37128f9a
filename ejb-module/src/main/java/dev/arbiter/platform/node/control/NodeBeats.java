package dev.arbiter.platform.node.control;

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

/** Says every few seconds that this node is there, and at its end that it is not. */
@Singleton
@Startup
public class NodeBeats {

  private static final Logger LOG = Logger.getLogger(NodeBeats.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Inject private BeatService service;
  @Inject private NodeConfig config;

  private ScheduledFuture<?> schedule;
  private volatile boolean silent;

  @PostConstruct
  void start() {
    long pause = config.beat().toMillis();
    schedule = scheduler.scheduleWithFixedDelay(this::beat, 0, pause, TimeUnit.MILLISECONDS);
  }

  /** A schedule ends with its first exception, and the next beat may well succeed. */
  private void beat() {
    try {
      int forgotten = service.beat();
      if (forgotten > 0) {
        LOG.log(Level.INFO, "nodes forgotten that were not seen for a day: {0}", forgotten);
      }
      silent = false;
    } catch (RuntimeException e) {
      LOG.log(silent ? Level.FINE : Level.WARNING, "this node can't say that it is there", e);
      silent = true;
    }
  }

  /** One that can't, because the database is away, is shown as not answering for a day. */
  @PreDestroy
  void stop() {
    schedule.cancel(false);
    try {
      service.leave();
    } catch (RuntimeException e) {
      LOG.log(Level.INFO, "this node could not say that it is stopped", e);
    }
  }
}
