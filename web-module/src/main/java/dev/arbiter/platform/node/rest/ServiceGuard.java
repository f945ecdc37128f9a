package dev.arbiter.platform.node.rest;

import dev.arbiter.platform.error.rest.Problems;
import dev.arbiter.platform.node.api.NodeRoles;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Sends programs that ask this node for another node's service to where it is. */
@Provider
public class ServiceGuard implements ContainerRequestFilter {

  /** Misdirected request (RFC 9110, 15.5.20): the same may succeed at another node. */
  static final int MISDIRECTED = 421;

  static final String CODE = "service.elsewhere";

  @Inject private NodeRoles roles;
  @Inject private Problems problems;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    String service = ServiceOf.resource(resource.getResourceClass());
    if (!roles.serves(service)) {
      String path = request.getUriInfo().getRequestUri().getRawPath();
      request.abortWith(problems.response(problems.body(MISDIRECTED, CODE, path, service)));
    }
  }
}
