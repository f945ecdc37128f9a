package dev.arbiter.evaluation.run.rest;

import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.RunCommands;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunFilter;
import dev.arbiter.evaluation.run.api.RunSummary;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs, their progress and their answers. */
@Path("runs")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

  private static final int MAX_CASES = 500;

  @Inject private Runs runs;
  @Inject private RunCommands commands;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "startRun",
      summary = "Start a run",
      description = "Returns at once; ask the address in Location for progress. Needs run:start.")
  @APIResponse(
      responseCode = "202",
      description = "Accepted",
      content = @Content(schema = @Schema(implementation = RunDetail.class)))
  public Response start(RunRequest request, @Context UriInfo uri) {
    RunDetail run = runs.start(request.command());
    return Response.accepted(run)
        .location(uri.getBaseUriBuilder().path("runs/{id}").build(run.id()))
        .build();
  }

  @GET
  @Operation(operationId = "listRuns", summary = "List runs", description = "Needs run:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<RunSummary> list(
      @BeanParam RunQuery query,
      @Parameter(description = "Only runs whose suite's name contains this, in any case")
          @QueryParam("suite")
          String suite,
      @Parameter(
              description = "Only runs in which an assistant takes part whose name contains this")
          @QueryParam("assistant")
          String assistant,
      @Parameter(description = "newest-first if absent") @QueryParam("order") RunFilter.Order order,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return runs.list(query.filter(suite, assistant, order), PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getRun",
      summary = "Show a run with its progress",
      description = "Needs run:read.")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(implementation = RunDetail.class)))
  public RunDetail get(@PathParam("id") UUID id) {
    return runs.get(id);
  }

  @GET
  @Path("{id}/answers")
  @Operation(
      operationId = "listAnswers",
      summary = "Show what some cases were answered",
      description = "Needs answer:read. Every call is audited.")
  @APIResponse(responseCode = "200", description = "The cases in the order asked for")
  public List<CaseAnswers> answers(
      @PathParam("id") UUID id,
      @Parameter(description = "Cases, 1 to 500: repeat the parameter", required = true)
          @QueryParam("caseId")
          List<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", "caseId");
    }
    if (caseIds.size() > MAX_CASES) {
      throw ProblemException.invalid("run.too-many-cases", MAX_CASES);
    }
    return runs.answers(runs.get(id), caseIds);
  }

  @POST
  @Path("{id}/pause")
  @Operation(
      operationId = "pauseRun",
      summary = "Pause a run",
      description = "What is under way still ends. Needs run:start.")
  @APIResponse(responseCode = "200", description = "The run")
  public RunDetail pause(@PathParam("id") UUID id) {
    return commands.pause(id);
  }

  @POST
  @Path("{id}/resume")
  @Operation(
      operationId = "resumeRun",
      summary = "Resume a paused run",
      description = "Needs run:start.")
  @APIResponse(responseCode = "200", description = "The run")
  public RunDetail resume(@PathParam("id") UUID id) {
    return commands.resume(id);
  }

  @POST
  @Path("{id}/cancel")
  @Operation(
      operationId = "cancelRun",
      summary = "Cancel a run for good",
      description = "Answers that are there stay. Needs run:start.")
  @APIResponse(responseCode = "200", description = "The run")
  public RunDetail cancel(@PathParam("id") UUID id) {
    return commands.cancel(id);
  }

  @POST
  @Path("{id}/retry")
  @Operation(
      operationId = "retryRun",
      summary = "Try the items again that were given up",
      description = "Needs run:start.")
  @APIResponse(responseCode = "200", description = "The run")
  public RunDetail retry(@PathParam("id") UUID id) {
    return commands.retry(id);
  }

  @POST
  @Path("{id}/regrade")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "regradeRun",
      summary = "Grade the answers of a completed run anew",
      description = "The assistants are not asked again. Needs run:start.")
  @APIResponse(responseCode = "200", description = "The run")
  public RunDetail regrade(@PathParam("id") UUID id, RegradeRequest request) {
    return commands.regrade(id, request.command());
  }
}
