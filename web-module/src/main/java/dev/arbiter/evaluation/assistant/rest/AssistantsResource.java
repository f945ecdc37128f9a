package dev.arbiter.evaluation.assistant.rest;

import dev.arbiter.evaluation.assistant.api.AssistantDetail;
import dev.arbiter.evaluation.assistant.api.AssistantFilter;
import dev.arbiter.evaluation.assistant.api.AssistantSummary;
import dev.arbiter.evaluation.assistant.api.Assistants;
import dev.arbiter.evaluation.assistant.api.ChangeAssistant;
import dev.arbiter.evaluation.assistant.api.CreateAssistant;
import dev.arbiter.evaluation.assistant.api.ImportAnswers;
import dev.arbiter.evaluation.assistant.api.RecordingImported;
import dev.arbiter.evaluation.assistant.api.RecordingSummary;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.assistant.type.AssistantOrder;
import dev.arbiter.evaluation.transfer.rest.UploadFormat;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import dev.arbiter.platform.error.api.ProblemBody;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assistants and the answers recorded from them. */
@Path("assistants")
@Tag(name = "Assistants")
@Produces(MediaType.APPLICATION_JSON)
public class AssistantsResource {

  @Inject private Assistants assistants;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createAssistant",
      summary = "Make an assistant",
      description = "Needs assistant:edit.")
  @APIResponse(
      responseCode = "201",
      description = "The assistant",
      content = @Content(schema = @Schema(implementation = AssistantDetail.class)))
  @APIResponse(
      responseCode = "409",
      description = "The name is taken",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemBody.class)))
  public Response create(CreateAssistant command, @Context UriInfo uri) {
    AssistantDetail made = assistants.create(command);
    return Response.created(uri.getBaseUriBuilder().path("assistants/{id}").build(made.id()))
        .entity(made)
        .build();
  }

  @GET
  @Operation(
      operationId = "listAssistants",
      summary = "List assistants",
      description = "With the newest recording and the newest run of each. Needs assistant:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<AssistantSummary> list(
      @Parameter(description = "Only the one with exactly this name") @QueryParam("name")
          String name,
      @Parameter(description = "Only names that contain this, whatever the letter case")
          @QueryParam("search")
          String search,
      @Parameter(description = "recorded, manual, ...; all if absent") @QueryParam("kind")
          AssistantKind kind,
      @Parameter(description = "newest (if absent), name, kind, changed or coverage")
          @QueryParam("order")
          AssistantOrder order,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return assistants.list(
        new AssistantFilter(name, search, kind, order), PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAssistant",
      summary = "Show an assistant",
      description = "Needs assistant:read.")
  @APIResponse(
      responseCode = "200",
      description = "The assistant",
      content = @Content(schema = @Schema(implementation = AssistantDetail.class)))
  public AssistantDetail get(@PathParam("id") UUID id) {
    return assistants.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeAssistant",
      summary = "Change the name or the replay delay of an assistant",
      description = "What is absent stays. Needs assistant:edit.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ChangeAssistant.class),
              examples = @ExampleObject(name = "delay", value = "{\"replayDelayMs\": 250}")))
  @APIResponse(
      responseCode = "200",
      description = "The assistant",
      content = @Content(schema = @Schema(implementation = AssistantDetail.class)))
  public AssistantDetail change(@PathParam("id") UUID id, ChangeAssistant command) {
    return assistants.change(id, command);
  }

  @GET
  @Path("{id}/recordings")
  @Operation(
      operationId = "listRecordings",
      summary = "List what was recorded of an assistant, newest first",
      description =
          "With how many cases of the suite's version each covers; the current one of a version is"
              + " what runs take. Needs assistant:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<RecordingSummary> recordings(
      @PathParam("id") UUID id,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return assistants.recordings(id, PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{id}/recordings/{recording}")
  @Operation(
      operationId = "getRecording",
      summary = "Show the report of a recording",
      description = "With the first missing and unknown ids. Needs assistant:read.")
  @APIResponse(
      responseCode = "200",
      description = "What the file held",
      content = @Content(schema = @Schema(implementation = RecordingImported.class)))
  public RecordingImported recording(
      @PathParam("id") UUID id, @PathParam("recording") UUID recording) {
    return assistants.recording(id, recording);
  }

  @POST
  @Path("{id}/recordings")
  @Consumes({
    UploadFormat.NDJSON,
    UploadFormat.JSONL,
    UploadFormat.CSV,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(
      operationId = "importAnswers",
      summary = "Import a file of answers to a suite version",
      description =
          "The whole file or nothing; missing and unknown case ids are reported."
              + " Needs assistant:edit.")
  @APIResponse(
      responseCode = "201",
      description = "What the file held",
      content = @Content(schema = @Schema(implementation = RecordingImported.class)))
  public Response importAnswers(
      @PathParam("id") UUID id,
      @Parameter(description = "The suite that was asked", required = true) @QueryParam("suiteId")
          UUID suiteId,
      @Parameter(description = "Its version", required = true) @QueryParam("version")
          Integer version,
      @Parameter(description = "jsonl or csv; by the content type if absent") @QueryParam("format")
          FileFormat format,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream file) {
    requireParameter(suiteId, "suiteId");
    requireParameter(version, "version");
    FileFormat given = UploadFormat.of(format, contentType);
    RecordingImported done =
        assistants.importAnswers(new ImportAnswers(id, suiteId, version, given), file);
    return Response.status(Response.Status.CREATED).entity(done).build();
  }

  private static void requireParameter(Object value, String name) {
    if (value == null) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", name);
    }
  }
}
