package dev.arbiter.platform.node.control;

import dev.arbiter.platform.node.api.NodeRoles;
import dev.arbiter.platform.node.type.ServiceRoles;
import dev.arbiter.platform.security.api.OpenToAll;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the roles of this node from its configuration. */
@ApplicationScoped
public class NodeConfig implements NodeRoles {

  private static final Logger LOG = Logger.getLogger(NodeConfig.class.getName());

  @Inject
  @ConfigProperty(name = "arbiter.services", defaultValue = "all")
  private String services;

  private ServiceRoles roles;

  @PostConstruct
  void read() {
    roles = ServiceRoles.parse(services);
  }

  /** A service that nobody knows must stop the deployment, not the first request. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    LOG.log(Level.INFO, "answers for {0}, works for {1}", new Object[] {roles.web(), roles.work()});
  }

  @Override
  @OpenToAll(because = "says nothing about a tenant")
  public boolean runs(String service) {
    return roles.work().contains(service);
  }

  @Override
  @OpenToAll(because = "says nothing about a tenant")
  public boolean serves(String service) {
    return roles.web().contains(service) || !ServiceRoles.SERVICES.contains(service);
  }
}
