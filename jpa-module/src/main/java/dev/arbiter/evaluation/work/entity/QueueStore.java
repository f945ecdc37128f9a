package dev.arbiter.evaluation.work.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The queue's door: spans all tenants, works without one, and yields ids only. */
@ApplicationScoped
public class QueueStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Leases items of any tenants in fair order.
   *
   * @param limit the most in all
   * @param quantum the most that a run gets before the order is looked at again
   */
  @SuppressWarnings("unchecked")
  public List<ClaimedItem> claim(UUID worker, int limit, int quantum, int leaseSeconds) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select tenant_id, run_id, case_id, assistant_id, trial, attempts"
                    + " from evaluation.queue_claim(?1, ?2, ?3, ?4)")
            .setParameter(1, worker)
            .setParameter(2, limit)
            .setParameter(3, quantum)
            .setParameter(4, leaseSeconds)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new ClaimedItem(
                    (UUID) row[0],
                    new ItemKey(
                        (UUID) row[1], (UUID) row[2], (UUID) row[3], ((Number) row[4]).intValue()),
                    ((Number) row[5]).intValue()))
        .toList();
  }

  /** Runs whose items are still to be made, first come first. */
  public List<PreparingRun> preparingRuns(int limit) {
    return runs("evaluation.queue_preparing_runs", limit);
  }

  @SuppressWarnings("unchecked")
  private List<PreparingRun> runs(String door, int limit) {
    List<Object[]> rows =
        entities
            .createNativeQuery("select tenant_id, run_id from " + door + "(?1)")
            .setParameter(1, limit)
            .getResultList();
    return rows.stream().map(row -> new PreparingRun((UUID) row[0], (UUID) row[1])).toList();
  }

  /** Runs that are worked on. */
  public List<PreparingRun> runningRuns(int limit) {
    return runs("evaluation.queue_running_runs", limit);
  }

  /** Runs that the engine paused and nobody else. */
  public List<PreparingRun> heldRuns(int limit) {
    return runs("evaluation.queue_held_runs", limit);
  }

  /**
   * Prolongs the leases of batches that are worked on.
   *
   * @return how many items they hold
   */
  public int extend(Collection<UUID> batches, int leaseSeconds) {
    Number kept =
        (Number)
            entities
                .createNativeQuery("select evaluation.queue_extend(cast(?1 as uuid[]), ?2)")
                .setParameter(1, batches.toString().replace('[', '{').replace(']', '}'))
                .setParameter(2, leaseSeconds)
                .getSingleResult();
    return kept.intValue();
  }
}
