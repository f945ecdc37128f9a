package dev.arbiter.platform.event.control;

import dev.arbiter.platform.error.api.ProblemTexts;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a listener does with an event: has it handled in its tenant, or says by an exception that it
 * is to come again, or keeps it as a dead letter when it came too often.
 */
@ApplicationScoped
public class EventConsumption {

  private static final Logger LOG = Logger.getLogger(EventConsumption.class.getName());
  private static final int LONGEST_REASON = 1_000;

  @Inject private TenantScope scope;
  @Inject private DeliveryService deliveries;
  @Inject private EventConfig config;

  /** For the container, which sets the fields. */
  public EventConsumption() {}

  EventConsumption(TenantScope scope, DeliveryService deliveries, EventConfig config) {
    this.scope = scope;
    this.deliveries = deliveries;
    this.config = config;
  }

  /**
   * @throws RetryLaterException when the broker is to deliver it again after a while
   */
  void accept(EventDelivery delivery) {
    if (delivery.attempt() > config.maxAttempts()) {
      // An attempt that fails is noted; one that ends the node is not.
      giveUp(delivery, EventTexts.text("event.node-died", delivery.attempt() - 1));
      return;
    }
    try {
      scope.run(caller(delivery), () -> deliveries.handle(delivery));
    } catch (RuntimeException failure) {
      String reason = reason(failure);
      if (delivery.attempt() < config.maxAttempts()) {
        LOG.log(
            Level.INFO, "{0} fails at {1}: {2}", new Object[] {name(delivery), delivery, reason});
        throw new RetryLaterException(reason, failure);
      }
      LOG.log(Level.WARNING, name(delivery) + " gives up " + delivery, failure);
      giveUp(delivery, reason);
    }
  }

  /** Keeps what the broker itself gave up. */
  void giveUp(EventDelivery delivery, String reason) {
    scope.run(caller(delivery), () -> deliveries.giveUp(delivery, reason));
  }

  private static Caller caller(EventDelivery delivery) {
    return Caller.system(
        delivery.tenantId(), "event." + delivery.consumer(), delivery.correlationId());
  }

  private static String name(EventDelivery delivery) {
    return "the consumer " + delivery.consumer();
  }

  /** The container wraps what a bean throws. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof EJBException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text =
        cause instanceof ProblemException problem
            ? ProblemTexts.detail(problem, Locale.ENGLISH)
            : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
  }
}
