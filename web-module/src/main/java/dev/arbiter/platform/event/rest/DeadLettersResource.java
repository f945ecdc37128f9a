package dev.arbiter.platform.event.rest;

import dev.arbiter.platform.event.api.DeadLetterDetail;
import dev.arbiter.platform.event.api.DeadLetterFilter;
import dev.arbiter.platform.event.api.DeadLetters;
import dev.arbiter.platform.event.type.DeadLetterStatus;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Events that a consumer could not handle, and what is done about them. */
@Path("dead-letters")
@Tag(name = "Dead letters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

  @Inject private DeadLetters letters;

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "List events that could not be handled",
      description = "Newest first. Needs event:manage.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<DeadLetterDetail> list(
      @Parameter(description = "OPEN if absent") @QueryParam("status") DeadLetterStatus status,
      @Parameter(description = "Only those of this consumer") @QueryParam("consumer")
          String consumer,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return letters.list(new DeadLetterFilter(status, consumer), PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getDeadLetter",
      summary = "Show a dead letter",
      description = "Needs event:manage.")
  @APIResponse(
      responseCode = "200",
      description = "The dead letter",
      content = @Content(schema = @Schema(implementation = DeadLetterDetail.class)))
  public DeadLetterDetail get(@PathParam("id") UUID id) {
    return letters.get(id);
  }

  @POST
  @Path("{id}/redrive")
  @Operation(
      operationId = "redriveDeadLetter",
      summary = "Send an open dead letter again",
      description = "To the consumer that could not handle it. Needs event:manage.")
  @APIResponse(responseCode = "200", description = "The dead letter, on its way")
  public DeadLetterDetail redrive(@PathParam("id") UUID id) {
    return letters.redrive(id);
  }

  @POST
  @Path("redrive")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "redriveDeadLetters",
      summary = "Send open dead letters again",
      description = "All, or those of one consumer; 1,000 at most by one call. Needs event:manage.")
  @APIResponse(responseCode = "200", description = "How many")
  public RedriveResult redriveAll(RedriveRequest request) {
    int redriven = letters.redriveAll(new DeadLetterFilter(null, request.consumer()).consumer());
    return new RedriveResult(redriven, redriven == DeadLetters.MOST);
  }

  @POST
  @Path("{id}/discard")
  @Operation(
      operationId = "discardDeadLetter",
      summary = "Close an open dead letter for good",
      description = "Needs event:manage.")
  @APIResponse(responseCode = "200", description = "The dead letter, closed")
  public DeadLetterDetail discard(@PathParam("id") UUID id) {
    return letters.discard(id);
  }
}
