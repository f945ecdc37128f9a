package dev.arbiter.evaluation.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The batches that this node works on. Only their leases are prolonged: items that the node lost
 * sight of, by whatever fault, are the queue's again when their lease ends.
 */
@ApplicationScoped
public class WorkBatches {

  private final Map<UUID, Integer> parts = new ConcurrentHashMap<>();

  /** Begins a batch of one part; the id is what its items are leased to. */
  UUID open() {
    UUID batch = UUID.randomUUID();
    parts.put(batch, 1);
    return batch;
  }

  /** One more part of the batch is under way. */
  void share(UUID batch) {
    parts.merge(batch, 1, Integer::sum);
  }

  /** A part of the batch has ended; with the last one the batch has. */
  void close(UUID batch) {
    parts.computeIfPresent(batch, (id, count) -> count == 1 ? null : count - 1);
  }

  Set<UUID> underWay() {
    return Set.copyOf(parts.keySet());
  }
}
