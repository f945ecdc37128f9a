package dev.arbiter.platform.idempotency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long requests are known by their idempotency keys. */
@ApplicationScoped
public class IdempotencyConfig {

  @Inject
  @ConfigProperty(name = "arbiter.idempotency.hours", defaultValue = "24")
  private int hours;

  @Inject
  @ConfigProperty(name = "arbiter.idempotency.lease-seconds", defaultValue = "60")
  private int leaseSeconds;

  /** How long an answer is told again, counted from when its request began. */
  public Duration retention() {
    return Duration.ofHours(hours);
  }

  /** How long a request stays a node's after its last sign of life. */
  public Duration lease() {
    return Duration.ofSeconds(leaseSeconds);
  }
}
