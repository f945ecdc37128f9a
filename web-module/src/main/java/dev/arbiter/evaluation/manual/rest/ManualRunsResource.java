package dev.arbiter.evaluation.manual.rest;

import dev.arbiter.evaluation.manual.api.ManualAnswers;
import dev.arbiter.evaluation.manual.api.ManualRun;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where people answer for an assistant. */
@Path("assistants/{id}/manual-runs")
@Tag(name = "Manual answers")
@Produces(MediaType.APPLICATION_JSON)
public class ManualRunsResource {

  @Inject private ManualAnswers answers;

  @GET
  @Operation(
      operationId = "listManualRuns",
      summary = "List the runs of an assistant with what waits for people, newest first",
      description = "Needs run:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<ManualRun> list(
      @PathParam("id") UUID id,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return answers.runs(id, PageRequest.of(limit, cursor));
  }
}
