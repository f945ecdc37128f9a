package dev.arbiter.platform.node.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which services this node runs ({@code ARBITER_SERVICES}). */
@ApplicationScoped
public class NodeConfig {

  @Inject
  @ConfigProperty(name = "arbiter.services", defaultValue = "all")
  private Set<String> services;

  /**
   * @param service for example {@code evaluation}
   */
  public boolean runs(String service) {
    return services.contains("all") || services.contains(service);
  }
}
