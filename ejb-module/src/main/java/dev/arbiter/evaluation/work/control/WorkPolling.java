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

/** Looks for work from time to time, for tickets that were lost and items that wait for a retry. */
@Singleton
@Startup
public class WorkPolling {

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  @Inject private WorkDispatcher dispatcher;
  @Inject private WorkConfig config;
  @Inject private NodeRoles node;

  private ScheduledFuture<?> polling;

  @PostConstruct
  void start() {
    if (node.runs("evaluation")) {
      polling =
          scheduler.scheduleWithFixedDelay(
              dispatcher::wake, config.pollMillis(), config.pollMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (polling != null) {
      polling.cancel(false);
    }
  }
}
