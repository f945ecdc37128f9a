package dev.arbiter.evaluation.run.rest;

import dev.arbiter.evaluation.run.api.RunEvent;
import dev.arbiter.evaluation.run.api.RunEvents;
import dev.arbiter.platform.error.api.ProblemBody;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a run: as a stream for whoever follows it, as a list for whoever asks. */
@Path("runs/{id}/events")
@Tag(name = "Runs")
@APIResponse(
    responseCode = "default",
    description = "A problem",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemBody.class)))
public class RunEventsResource {

  /** One address in two types is one operation, so both methods say the same of it. */
  private static final String NAME = "listRunEvents";

  private static final String EVENTS = "Oldest first, numbered without a gap";
  private static final String SUMMARY = "List what happened to a run, or follow it";
  private static final String DESCRIPTION =
      "A list of what happened so far; or, as text/event-stream, server-sent events, each with its"
          + " number as id: connect again with Last-Event-ID and you miss nothing. The stream ends"
          + " when the run has ended, and after ten minutes in any case. Needs run:read.";

  @Inject private RunEvents events;
  @Inject private RunEventFeed feed;
  @Inject private CurrentCaller caller;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = NAME, summary = SUMMARY, description = DESCRIPTION)
  @APIResponse(responseCode = "200", description = EVENTS)
  public List<RunEvent> list(
      @PathParam("id") UUID id,
      @Parameter(description = "Number of the last event that you know; 0 if absent")
          @QueryParam("after")
          Long after,
      @Parameter(description = "Events, 1 to 500; 500 if absent") @QueryParam("limit")
          Integer limit) {
    return events.after(id, after == null ? 0 : after, limit == null ? RunEvents.MOST : limit);
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(operationId = NAME, summary = SUMMARY, description = DESCRIPTION)
  @APIResponse(
      responseCode = "200",
      description = EVENTS,
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              example = "id: 27\nevent: progress\ndata: {\"seq\":27,\"done\":2638}\n\n"))
  public void follow(
      @PathParam("id") UUID id,
      @Parameter(description = "Number of the last event that you know; 0 if absent")
          @HeaderParam("Last-Event-ID")
          String last,
      @Context SseEventSink sink,
      @Context Sse sse) {
    long after = number(last);
    // Refuses a foreign run and a caller without permission while there is a status to answer with.
    events.after(id, after, 1);
    feed.follow(caller.require(), id, after, sink, sse);
  }

  private static long number(String last) {
    if (last == null || last.isBlank()) {
      return 0;
    }
    try {
      return Long.parseLong(last.strip());
    } catch (NumberFormatException e) {
      ProblemException refused =
          new ProblemException(
              ProblemException.Kind.MALFORMED, "parameter.malformed", "Last-Event-ID", last);
      refused.initCause(e);
      throw refused;
    }
  }
}
