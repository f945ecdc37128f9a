package dev.arbiter.analytics.overview.control;

import dev.arbiter.evaluation.activity.api.RunActivity;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads results of ended runs in the background, one run after the other: of a run of 100,000 items
 * that takes seconds and some memory. What is lost with the node is read at the next look.
 */
@ApplicationScoped
public class ResultKeeper {

  private static final Logger LOG = Logger.getLogger(ResultKeeper.class.getName());
  private static final String TASK = "keep-results";

  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Inject private TenantScope scope;
  @Inject private CurrentCaller caller;
  @Inject private ResultService results;

  /** Returns at once; a run that is being read already is not read twice. */
  void keepLater(List<RunActivity> runs) {
    List<RunActivity> fresh = runs.stream().filter(run -> underWay.add(run.id())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Caller asking = caller.require();
    Caller system = Caller.system(asking.tenantId(), TASK, asking.correlationId());
    try {
      executor.execute(() -> keep(system, fresh));
    } catch (RejectedExecutionException shuttingDown) {
      fresh.forEach(run -> underWay.remove(run.id()));
      LOG.log(Level.FINE, "results are read at the next look", shuttingDown);
    }
  }

  private void keep(Caller system, List<RunActivity> runs) {
    for (RunActivity run : runs) {
      try {
        scope.run(system, () -> results.keep(run));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "the results of run " + run.id() + " can't be read", e);
      } finally {
        underWay.remove(run.id());
      }
    }
  }
}
