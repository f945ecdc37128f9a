package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.CaseChange;
import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.evaluation.suite.api.SuiteContents;
import dev.arbiter.evaluation.suite.api.SuiteVersions;
import dev.arbiter.evaluation.suite.api.TagUse;
import dev.arbiter.evaluation.suite.api.VersionSummary;
import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.evaluation.suite.type.CaseOrder;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The immutable versions of a suite. */
@Path("suites/{id}/versions")
@Tag(name = "Suites")
@Produces(MediaType.APPLICATION_JSON)
public class SuiteVersionsResource {

  @Inject private SuiteContents contents;
  @Inject private SuiteVersions versions;

  @GET
  @Operation(
      operationId = "listVersions",
      summary = "List the versions of a suite, newest first",
      description = "Needs suite:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<VersionSummary> list(
      @PathParam("id") UUID id,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return versions.list(id, PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{version}/cases")
  @Operation(
      operationId = "listCases",
      summary = "List the cases of a version",
      description = "Needs suite:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<CaseDetail> cases(
      @PathParam("id") UUID id,
      @PathParam("version") Integer version,
      @Parameter(description = "Only cases with exactly this tag") @QueryParam("tag") String tag,
      @Parameter(
              description =
                  "Only cases with this in the id, the prompt or turns, the expected answer or the"
                      + " reference, whatever the letter case")
          @QueryParam("text")
          String text,
      @Parameter(
              description =
                  "file (if absent), key, or changed: the latest changes of the suite first")
          @QueryParam("order")
          CaseOrder order,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return contents.cases(
        id,
        version,
        new CaseCriteria(tag, text),
        order == null ? CaseOrder.FILE : order,
        PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{version}/tags")
  @Operation(
      operationId = "listTags",
      summary = "List the tags of a version",
      description = "With how many cases have each, the most used first. Needs suite:read.")
  @APIResponse(responseCode = "200", description = "At most 500 tags")
  public List<TagUse> tags(@PathParam("id") UUID id, @PathParam("version") Integer version) {
    return contents.tags(id, version);
  }

  @GET
  @Path("{from}/diff/{to}")
  @Operation(
      operationId = "compareVersions",
      summary = "List the cases that differ between two versions, by key",
      description = "Only what was added, removed or changed, field by field. Needs suite:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<CaseChange> diff(
      @PathParam("id") UUID id,
      @Parameter(description = "The version before") @PathParam("from") Integer from,
      @Parameter(description = "The version after") @PathParam("to") Integer to,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return versions.diff(id, from, to, PageRequest.of(limit, cursor));
  }
}
