package dev.arbiter.platform.event.api;

/**
 * Something that happened: a record in the {@code api} of the service that did it, named in the
 * past tense and marked with an {@link EventKind}. It says ids and figures that do not change any
 * more; whoever wants to know more asks the service. A component may be added, never renamed or
 * taken away, since events of the version before are still under way when a new one starts.
 */
public interface DomainEvent {}
