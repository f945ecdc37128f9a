package dev.arbiter.platform.node.rest;

import dev.arbiter.platform.node.api.NodeDetail;
import dev.arbiter.platform.node.api.Nodes;
import dev.arbiter.platform.page.type.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The nodes of the installation. */
@Path("nodes")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
public class NodesResource {

  @Inject private Nodes nodes;

  @GET
  @Operation(
      operationId = "listNodes",
      summary = "List the nodes of the installation",
      description =
          "By host: those that spoke within the last day, which work for all organisations. One"
              + " that was stopped on purpose is gone at once. Needs node:read.")
  @APIResponse(responseCode = "200", description = "All of them; there is no next page")
  public Page<NodeDetail> list() {
    return nodes.list();
  }
}
