package dev.arbiter.platform.event.api;

/**
 * A consumer of one kind of event: a CDI bean of the service that reacts. It is called in a
 * transaction of the event's tenant, once that can be seen: that it handled the event is committed
 * with what it does, so an event that comes twice does nothing the second time. Whatever it throws
 * undoes both; it is called again after a while, some times, and then the event ends as a dead
 * letter.
 *
 * @param <E> the event
 */
public interface EventHandler<E extends DomainEvent> {

  /**
   * Who handles, as {@code service.what}: the service decides which nodes do so. It must never
   * change, for what is handled is remembered under it.
   */
  String consumer();

  /** The class of its events. */
  Class<E> event();

  void handle(E event);
}
