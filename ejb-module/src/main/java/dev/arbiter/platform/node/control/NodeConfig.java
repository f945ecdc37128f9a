package dev.arbiter.platform.node.control;

import dev.arbiter.platform.node.api.NodeRoles;
import dev.arbiter.platform.node.type.ServiceRoles;
import dev.arbiter.platform.security.api.OpenToAll;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
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

  @Inject
  @ConfigProperty(name = "arbiter.home")
  private Optional<String> home;

  @Inject
  @ConfigProperty(name = "arbiter.nodes.beat-seconds", defaultValue = "5")
  private int beatSeconds;

  private ServiceRoles roles;

  @PostConstruct
  void read() {
    if (beatSeconds < 1) {
      throw new IllegalArgumentException(
          "arbiter.nodes.beat-seconds is " + beatSeconds + ", but must be 1 or more");
    }
    roles = ServiceRoles.parse(services);
  }

  /** A service that nobody knows must stop the deployment, not the first request. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    LOG.log(Level.INFO, "answers for {0}, works for {1}", new Object[] {roles.web(), roles.work()});
  }

  /** What this node does. */
  public ServiceRoles roles() {
    return roles;
  }

  /** Folder that holds the state of this node, so that no other node of the machine has it. */
  public String home() {
    return home.orElse("");
  }

  /** How often a node says that it is there; the same on all. */
  public Duration beat() {
    return Duration.ofSeconds(beatSeconds);
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
