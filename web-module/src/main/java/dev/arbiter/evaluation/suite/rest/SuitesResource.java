package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.ImportSuite;
import dev.arbiter.evaluation.suite.api.SuiteImported;
import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.api.Suites;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suites and their immutable versions. */
@Path("suites")
@Tag(name = "Suites")
@Produces(MediaType.APPLICATION_JSON)
public class SuitesResource {

  @Inject private Suites suites;

  @GET
  @Operation(summary = "List suites, newest first", description = "Needs suite:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<SuiteSummary> list(
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return suites.list(PageRequest.of(limit, cursor));
  }

  @POST
  @Path("import")
  @Consumes({
    UploadFormat.NDJSON,
    UploadFormat.JSONL,
    UploadFormat.CSV,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(
      summary = "Import a file of cases as a new version of a suite",
      description =
          "The whole file or nothing; a file that changes nothing yields the latest version."
              + " Needs suite:edit.")
  @APIResponse(
      responseCode = "201",
      description = "A new version",
      content = @Content(schema = @Schema(implementation = SuiteImported.class)))
  @APIResponse(
      responseCode = "200",
      description = "The version was there already",
      content = @Content(schema = @Schema(implementation = SuiteImported.class)))
  @APIResponse(
      responseCode = "422",
      description = "Bad rows, each with line and column",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemBody.class)))
  public Response importFile(
      @Parameter(description = "The suite's name, made if need be", required = true)
          @QueryParam("name")
          String name,
      @Parameter(description = "jsonl or csv; by the content type if absent") @QueryParam("format")
          FileFormat format,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @Context UriInfo uri,
      InputStream file) {
    if (name == null) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", "name");
    }
    FileFormat given = UploadFormat.of(format, contentType);
    SuiteImported done = suites.importFile(new ImportSuite(name, given), file);
    if (!done.created()) {
      return Response.ok(done).build();
    }
    return Response.created(uri.getBaseUriBuilder().path("suites/{id}").build(done.suiteId()))
        .entity(done)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Show a suite",
      description = "The ETag is for If-Match of edits. Needs suite:read.")
  @APIResponse(
      responseCode = "200",
      description = "The suite with the size of its latest version",
      content = @Content(schema = @Schema(implementation = SuiteSummary.class)))
  public Response get(@PathParam("id") UUID id) {
    SuiteSummary suite = suites.get(id);
    return Response.ok(suite).tag(VersionTag.of(suite.latestVersion())).build();
  }
}
