package dev.arbiter.evaluation.item.rest;

import dev.arbiter.evaluation.item.api.ExportFormat;
import dev.arbiter.evaluation.item.api.ItemDetail;
import dev.arbiter.evaluation.item.api.ItemExports;
import dev.arbiter.evaluation.item.api.ItemFilter;
import dev.arbiter.evaluation.item.api.ItemPage;
import dev.arbiter.evaluation.item.api.RunItems;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** The items of a run: what each assistant made of each case. */
@Path("runs/{id}/items")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunItemsResource {

  @Inject private RunItems items;
  @Inject private ItemExports exports;
  @Inject private Runs runs;

  @GET
  @Operation(
      operationId = "listItems",
      summary = "List the items of a run",
      description =
          "Conditions are joined by and. The answer says how"
              + " many items are left on all pages together. Needs run:read.")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content = @Content(schema = @Schema(implementation = ItemPage.class)))
  public ItemPage list(
      @PathParam("id") UUID id,
      @BeanParam ItemQuery query,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return items.list(id, query.filter(), PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{caseId}")
  @Operation(
      operationId = "getItem",
      summary = "Show one case of a run with all answers to it",
      description =
          "With grades and their reasons, how the case went in the newest runs of the suite, and"
              + " the cases before and after it. Needs answer:read. Every call is audited.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      content = @Content(schema = @Schema(implementation = ItemDetail.class)))
  public ItemDetail get(@PathParam("id") UUID id, @PathParam("caseId") UUID caseId) {
    return items.get(id, caseId, ItemFilter.all());
  }

  @GET
  @Path("export")
  @Produces({"text/csv", "application/x-ndjson"})
  @Operation(
      operationId = "exportItems",
      summary = "Download items with their answers",
      description =
          "The same conditions as the list. CSV for spreadsheets, or one JSON object a line. Needs"
              + " answer:read. Every call is audited.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response export(
      @PathParam("id") UUID id,
      @BeanParam ItemQuery query,
      @Parameter(description = "csv or jsonl; csv if absent") @QueryParam("format")
          ExportFormat format) {
    ExportFormat wanted = format == null ? ExportFormat.CSV : format;
    ItemFilter filter = query.filter();
    // Refuses while there is a status to answer with.
    exports.check(id, filter);
    StreamingOutput file = target -> exports.write(id, filter, wanted, target);
    return Response.ok(file, wanted.mediaType())
        .header(
            "Content-Disposition", "attachment; filename=\"" + wanted.fileName(runs.get(id)) + "\"")
        .build();
  }
}
