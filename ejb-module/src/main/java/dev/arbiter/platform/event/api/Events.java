package dev.arbiter.platform.event.api;

/** Says what happened in the bound tenant. */
public interface Events {

  /**
   * Writes the event in the running transaction: it happened if that commits, and then every
   * consumer gets it, at least once and in no promised order. Never waits for the broker.
   *
   * @throws IllegalArgumentException when its class has no {@link EventKind}
   */
  void publish(DomainEvent event);
}
