package dev.arbiter.platform.node.api;

/** Which services this node runs ({@code ARBITER_SERVICES}). */
public interface NodeRoles {

  /**
   * @param service for example {@code evaluation}
   */
  boolean runs(String service);
}
