package dev.arbiter.platform.event.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How events are sent, tried and forgotten. */
@ApplicationScoped
public class EventConfig {

  @Inject
  @ConfigProperty(name = "arbiter.events.poll-ms", defaultValue = "1000")
  private long pollMillis;

  @Inject
  @ConfigProperty(name = "arbiter.events.batch", defaultValue = "200")
  private int batch;

  @Inject
  @ConfigProperty(name = "arbiter.events.max-attempts", defaultValue = "8")
  private int maxAttempts;

  @Inject
  @ConfigProperty(name = "arbiter.events.retention-days", defaultValue = "30")
  private int retentionDays;

  /** How long an event waits whose relay was not woken, ms. */
  public long pollMillis() {
    return pollMillis;
  }

  /** Events that are sent and marked together. */
  public int batch() {
    return batch;
  }

  /** After so many failed attempts of a consumer its event is a dead letter. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** How long events that were sent, and dead letters that were closed, are kept. */
  public Duration retention() {
    return Duration.ofDays(retentionDays);
  }
}
