package dev.arbiter.evaluation.export.rest;

import dev.arbiter.evaluation.export.api.ExportedSuite;
import dev.arbiter.evaluation.export.api.SuiteExports;
import dev.arbiter.evaluation.transfer.rest.UploadFormat;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A version of a suite as a file. */
@Path("suites/{id}/versions/{version}/export")
@Tag(name = "Suites")
@Produces({UploadFormat.NDJSON, UploadFormat.CSV})
public class SuiteExportsResource {

  @Inject private SuiteExports exports;

  @GET
  @Operation(
      operationId = "exportVersion",
      summary = "Write a version as a file that can be imported again",
      description =
          "Cell by cell a CSV file is text to a spreadsheet: what could be a formula has an"
              + " apostrophe before it, which an import takes away. Needs suite:read.")
  @APIResponse(
      responseCode = "200",
      description = "The file, written as it is read",
      content = {
        @Content(
            mediaType = UploadFormat.NDJSON,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = UploadFormat.CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response export(
      @PathParam("id") UUID id,
      @PathParam("version") Integer version,
      @Parameter(description = "jsonl (if absent) or csv") @QueryParam("format")
          FileFormat format) {
    ExportedSuite suite = exports.open(id, version);
    FileFormat wanted = format == null ? FileFormat.JSONL : format;
    boolean isCsv = wanted == FileFormat.CSV;
    StreamingOutput file = target -> exports.write(suite, wanted, target);
    return Response.ok(file)
        .type(isCsv ? UploadFormat.CSV + ";charset=UTF-8" : UploadFormat.NDJSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + suite.fileName(wanted) + "\"")
        .build();
  }
}
