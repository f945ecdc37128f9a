package dev.arbiter.platform.health.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive means: the application answers at all. It asks nothing else, because a restart heals no
 * database.
 */
@Liveness
@ApplicationScoped
public class LiveProbe implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("arbiter-alive");
  }
}
