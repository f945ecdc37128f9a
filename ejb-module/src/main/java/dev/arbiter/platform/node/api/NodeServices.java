package dev.arbiter.platform.node.api;

import dev.arbiter.platform.error.type.ProblemException;
import jakarta.enterprise.inject.Instance;

/** Finds another service's interface on this node. */
public final class NodeServices {

  private NodeServices() {}

  /**
   * @param name what the problem calls the missing service
   * @throws ProblemException UNAVAILABLE ({@code service.absent}) when this node does not run it
   */
  public static <T> T require(Instance<T> service, String name) {
    if (!service.isResolvable()) {
      throw new ProblemException(ProblemException.Kind.UNAVAILABLE, "service.absent", name);
    }
    return service.get();
  }
}
