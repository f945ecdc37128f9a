package dev.arbiter.platform.node.api;

/** What this node does for each service ({@code ARBITER_SERVICES}). */
public interface NodeRoles {

  /**
   * Whether the service's listeners and timers are here.
   *
   * @param service for example {@code evaluation}
   */
  boolean runs(String service);

  /**
   * Whether the service's resources and pages answer here; those of the platform always do.
   *
   * @param service for example {@code evaluation}
   */
  boolean serves(String service);
}
