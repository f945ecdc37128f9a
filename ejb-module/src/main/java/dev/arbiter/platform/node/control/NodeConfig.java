package dev.arbiter.platform.node.control;

import dev.arbiter.platform.node.api.NodeRoles;
import dev.arbiter.platform.security.api.OpenToAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the roles of this node from its configuration. */
@ApplicationScoped
public class NodeConfig implements NodeRoles {

  @Inject
  @ConfigProperty(name = "arbiter.services", defaultValue = "all")
  private Set<String> services;

  @Override
  @OpenToAll(because = "says nothing about a tenant")
  public boolean runs(String service) {
    return services.contains("all") || services.contains(service);
  }
}
