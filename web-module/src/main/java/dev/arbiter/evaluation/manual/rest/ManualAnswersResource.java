package dev.arbiter.evaluation.manual.rest;

import dev.arbiter.evaluation.manual.api.GiveAnswer;
import dev.arbiter.evaluation.manual.api.ManualAnswers;
import dev.arbiter.evaluation.manual.api.ManualHold;
import dev.arbiter.evaluation.manual.api.ManualKey;
import dev.arbiter.evaluation.manual.api.ManualProgress;
import dev.arbiter.evaluation.manual.api.ManualTask;
import dev.arbiter.platform.error.api.ProblemBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pasting the answers of a manual assistant, case by case. */
@Path("runs/{id}/manual/{assistantId}")
@Tag(name = "Manual answers")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "default",
    description = "A problem",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemBody.class)))
public class ManualAnswersResource {

  private static final String CASE = "cases/{caseId}/{trial}";

  @Inject private ManualAnswers answers;

  @PathParam("id")
  private UUID run;

  @PathParam("assistantId")
  private UUID assistant;

  @GET
  @Operation(
      operationId = "getManualProgress",
      summary = "Show how many cases wait for an answer",
      description = "Needs run:read.")
  @APIResponse(responseCode = "200", description = "The counts")
  public ManualProgress progress() {
    return answers.progress(run, assistant);
  }

  @POST
  @Path("next")
  @Operation(
      operationId = "takeNextCase",
      summary = "Take the next case",
      description =
          "Your own open case, else the first that nobody holds; it is yours for 30 minutes."
              + " Needs answer:give.")
  @APIResponse(
      responseCode = "200",
      description = "The case to ask",
      content = @Content(schema = @Schema(implementation = ManualTask.class)))
  @APIResponse(responseCode = "204", description = "No case is left to take")
  public Response next() {
    return answers
        .next(run, assistant)
        .map(task -> Response.ok(task).build())
        .orElseGet(() -> Response.noContent().build());
  }

  @GET
  @Path("held")
  @Operation(
      operationId = "getHeldCase",
      summary = "Show the case that you hold",
      description = "Takes nothing. Needs answer:give.")
  @APIResponse(
      responseCode = "200",
      description = "The case to ask",
      content = @Content(schema = @Schema(implementation = ManualTask.class)))
  @APIResponse(responseCode = "204", description = "You hold none")
  public Response held() {
    return answers
        .held(run, assistant)
        .map(task -> Response.ok(task).build())
        .orElseGet(() -> Response.noContent().build());
  }

  @PUT
  @Path(CASE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "giveAnswer",
      summary = "Give the answer of a case",
      description = "It is graded in the background. Needs answer:give.")
  @APIResponse(responseCode = "200", description = "The counts after it")
  public ManualProgress answer(
      @PathParam("caseId") UUID caseId, @PathParam("trial") int trial, GiveAnswer command) {
    return answers.answer(new ManualKey(run, assistant, caseId, trial), command);
  }

  @POST
  @Path(CASE + "/hold")
  @Operation(
      operationId = "keepCase",
      summary = "Keep the case that you hold",
      description =
          "It is yours for 30 minutes from now. 409 when another person has taken it, when it was"
              + " given back, or is answered. Needs answer:give.")
  @APIResponse(responseCode = "200", description = "Until when it is yours")
  public ManualHold keep(@PathParam("caseId") UUID caseId, @PathParam("trial") int trial) {
    return answers.keep(new ManualKey(run, assistant, caseId, trial));
  }

  @DELETE
  @Path(CASE)
  @Operation(
      operationId = "releaseCase",
      summary = "Give a case back unanswered",
      description = "Needs answer:give.")
  @APIResponse(responseCode = "200", description = "The counts after it")
  public ManualProgress release(@PathParam("caseId") UUID caseId, @PathParam("trial") int trial) {
    return answers.release(new ManualKey(run, assistant, caseId, trial));
  }
}
