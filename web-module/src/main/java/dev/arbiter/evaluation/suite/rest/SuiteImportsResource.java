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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

  private static final String COLUMN = "column";
  @Inject private Suites suites;

  @POST
  @Operation(
      operationId = "importSuite",
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
  @Parameter(
      name = COLUMN,
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
      description =
          "What a column of a CSV file stands for, once for each: its name, a colon, and the field;"
              + " nothing to keep it as metadata, a hyphen to leave it out. Such as"
              + " Question:prompt")
  public Response importFile(
      @Parameter(description = "The suite's name, made if need be; this or suiteId")
          @QueryParam("name")
          String name,
      @Parameter(description = "A suite that is there, which gets a new version; this or name")
          @QueryParam("suiteId")
          UUID suiteId,
      @Parameter(description = "true: a suite of that name must not be there yet")
          @QueryParam("onlyNew")
          boolean onlyNew,
      @Parameter(description = "jsonl or csv; by the content type if absent") @QueryParam("format")
          FileFormat format,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @Context UriInfo uri,
      InputStream file) {
    FileFormat given = UploadFormat.of(format, contentType);
    ImportTarget target = target(name, suiteId, onlyNew);
    SuiteImported done = suites.importFile(new ImportSuite(target, given, mapping(uri)), file);
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
      operationId = "previewImport",
      summary = "Look at a file of cases without importing it",
      description =
          "The columns of a CSV file with the fields they stand for, the first cases, what is wrong"
              + " with line and column, and what the import would change. Needs suite:edit.")
  @APIResponse(
      responseCode = "200",
      description = "What an import would do",
      content = @Content(schema = @Schema(implementation = ImportPreview.class)))
  @Parameter(
      name = COLUMN,
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
      description =
          "What a column of a CSV file stands for, once for each: its name, a colon, and the field;"
              + " nothing to keep it as metadata, a hyphen to leave it out. Such as"
              + " Question:prompt")
  public ImportPreview preview(
      @Parameter(description = "The suite's name, made if need be; this or suiteId")
          @QueryParam("name")
          String name,
      @Parameter(description = "A suite that is there, which gets a new version; this or name")
          @QueryParam("suiteId")
          UUID suiteId,
      @Parameter(description = "true: a suite of that name must not be there yet")
          @QueryParam("onlyNew")
          boolean onlyNew,
      @Parameter(description = "jsonl or csv; by the content type if absent") @QueryParam("format")
          FileFormat format,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @Context UriInfo uri,
      InputStream file) {
    FileFormat given = UploadFormat.of(format, contentType);
    ImportTarget target = target(name, suiteId, onlyNew);
    return suites.preview(new ImportSuite(target, given, mapping(uri)), file);
  }

  private static ImportTarget target(String name, UUID suiteId, boolean onlyNew) {
    if (suiteId != null) {
      return ImportTarget.of(suiteId);
    }
    if (name == null) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", "name");
    }
    return onlyNew ? ImportTarget.fresh(name) : ImportTarget.named(name);
  }

  private static Map<String, String> mapping(UriInfo uri) {
    Map<String, String> mapping = new LinkedHashMap<>();
    for (String column : uri.getQueryParameters().getOrDefault(COLUMN, List.of())) {
      int colon = column.lastIndexOf(':');
      if (colon < 1) {
        throw new ProblemException(
            ProblemException.Kind.MALFORMED, "parameter.malformed", COLUMN, column);
      }
      mapping.put(column.substring(0, colon), column.substring(colon + 1));
    }
    return mapping;
  }
}
