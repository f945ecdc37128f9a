package dev.arbiter.platform.quota.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many requests this node answers to an account. */
@ApplicationScoped
public class QuotaConfig {

  private static final Logger LOG = Logger.getLogger(QuotaConfig.class.getName());
  private static final String KEY = "arbiter.api.requests-per-minute";

  @Inject
  @ConfigProperty(name = KEY, defaultValue = "6000")
  private int requestsPerMinute;

  /** For the container, which sets the field. */
  public QuotaConfig() {}

  QuotaConfig(int requestsPerMinute) {
    this.requestsPerMinute = requestsPerMinute;
  }

  @PostConstruct
  void read() {
    if (requestsPerMinute < 0) {
      throw new IllegalArgumentException(
          KEY + " is " + requestsPerMinute + ", but must be 0 (no limit) or more");
    }
  }

  /** A limit that means nothing must stop the deployment, not the first request. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    LOG.log(Level.INFO, "requests of an account in a minute: {0}", requestsPerMinute());
  }

  /** Of the programming interface, of one account, at this node; 0 for any number. */
  public int requestsPerMinute() {
    return requestsPerMinute;
  }
}
