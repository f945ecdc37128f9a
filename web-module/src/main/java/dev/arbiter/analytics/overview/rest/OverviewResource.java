package dev.arbiter.analytics.overview.rest;

import dev.arbiter.analytics.overview.api.Overview;
import dev.arbiter.analytics.overview.api.Overviews;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the assistants do, over all runs of a project. */
@Path("analytics/overview")
@Tag(name = "Analytics")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {

  @Inject private Overviews overviews;

  @GET
  @Operation(
      operationId = "getOverview",
      summary = "Show how the assistants do and whether anything changed",
      description =
          "From what was kept of the newest 200 results: the answers are not read. A run that has"
              + " just ended is counted in `pending` until its results are kept. Needs run:read.")
  @APIResponse(
      responseCode = "200",
      description = "The overview of the current project",
      content = @Content(schema = @Schema(implementation = Overview.class)))
  public Overview current(
      @Parameter(description = "The suite of the trend; that of the newest result if absent")
          @QueryParam("suite")
          UUID suite) {
    return overviews.current(suite);
  }
}
