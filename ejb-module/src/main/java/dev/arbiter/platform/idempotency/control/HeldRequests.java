package dev.arbiter.platform.idempotency.control;

import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import dev.arbiter.platform.security.type.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The requests that this node works on right now. */
@ApplicationScoped
public class HeldRequests {

  private final Map<UUID, Held> held = new ConcurrentHashMap<>();

  /** One of them, and for whom. */
  public record Held(Caller caller, IdempotencyKey key, UUID holder) {}

  public void add(Held request) {
    held.put(request.holder(), request);
  }

  public void remove(UUID holder) {
    held.remove(holder);
  }

  public List<Held> all() {
    return List.copyOf(held.values());
  }
}
