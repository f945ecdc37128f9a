package dev.arbiter.evaluation.queue.rest;

import dev.arbiter.evaluation.queue.api.Queue;
import dev.arbiter.evaluation.queue.api.QueuedRun;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the engine has still to do. */
@Path("queue")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

  @Inject private Queue queue;

  @GET
  @Operation(
      operationId = "listQueuedRuns",
      summary = "List the runs that are not over",
      description =
          "In the order in which a tenant's own runs are served; between tenants the order is fair."
              + " Needs run:start.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<QueuedRun> list(
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return queue.runs(PageRequest.of(limit, cursor));
  }
}
