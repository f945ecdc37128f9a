package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.ImportPreview;
import dev.arbiter.evaluation.suite.api.ImportSuite;
import dev.arbiter.evaluation.suite.api.ImportTarget;
import dev.arbiter.evaluation.suite.api.SuiteImported;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.evaluation.transfer.rest.UploadFormat;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import dev.arbiter.platform.error.api.ProblemBody;
import dev.arbiter.platform.error.type.ProblemException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of cases, looked at and imported. */
@Path("suites/import")
@Tag(name = "Suites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
  UploadFormat.NDJSON,
  UploadFormat.JSONL,
  UploadFormat.CSV,
  MediaType.APPLICATION_OCTET_STREAM
})
public class SuiteImportsResource {

  @Inject private Suites suites;

  @Parameter(description = "The suite's name, made if need be; this or suiteId")
  @QueryParam("name")
  private String name;

  @Parameter(description = "A suite that is there, which gets a new version; this or name")
  @QueryParam("suiteId")
  private UUID suiteId;

  @Parameter(description = "true: a suite of that name must not be there yet")
  @QueryParam("onlyNew")
  private boolean onlyNew;

  @Parameter(description = "jsonl or csv; by the content type if absent")
  @QueryParam("format")
  private FileFormat format;

  @Parameter(
      description =
          "What a column of a CSV file stands for, once for each: its name, a colon, and the field;"
              + " nothing to keep it as metadata, a hyphen to leave it out. Such as Question:prompt")
  @QueryParam("column")
  private List<String> columns;

  @HeaderParam(HttpHeaders.CONTENT_TYPE)
  private String contentType;

  @POST
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
  public Response importFile(@Context UriInfo uri, InputStream file) {
    SuiteImported done = suites.importFile(command(), file);
    if (!done.created()) {
      return Response.ok(done).build();
    }
    return Response.created(uri.getBaseUriBuilder().path("suites/{id}").build(done.suiteId()))
        .entity(done)
        .build();
  }

  @POST
  @Path("preview")
  @Operation(
      summary = "Look at a file of cases without importing it",
      description =
          "The columns of a CSV file with the fields they stand for, the first cases, what is wrong"
              + " with line and column, and what the import would change. Needs suite:edit.")
  @APIResponse(
      responseCode = "200",
      description = "What an import would do",
      content = @Content(schema = @Schema(implementation = ImportPreview.class)))
  public ImportPreview preview(InputStream file) {
    return suites.preview(command(), file);
  }

  private ImportSuite command() {
    return new ImportSuite(target(), UploadFormat.of(format, contentType), mapping());
  }

  private ImportTarget target() {
    if (suiteId != null) {
      return ImportTarget.of(suiteId);
    }
    if (name == null) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", "name");
    }
    return onlyNew ? ImportTarget.fresh(name) : ImportTarget.named(name);
  }

  private Map<String, String> mapping() {
    Map<String, String> mapping = new LinkedHashMap<>();
    for (String column : columns) {
      int colon = column.lastIndexOf(':');
      if (colon < 1) {
        throw new ProblemException(
            ProblemException.Kind.MALFORMED, "parameter.malformed", "column", column);
      }
      mapping.put(column.substring(0, colon), column.substring(colon + 1));
    }
    return mapping;
  }
}
