package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.CaseChange;
import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.evaluation.suite.api.SuiteVersions;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.evaluation.suite.api.VersionSummary;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

  @Inject private Suites suites;
  @Inject private SuiteVersions versions;

  @GET
  @Operation(
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
  @Operation(summary = "List the cases of a version in order", description = "Needs suite:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<CaseDetail> cases(
      @PathParam("id") UUID id,
      @PathParam("version") Integer version,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return suites.cases(id, version, PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{from}/diff/{to}")
  @Operation(
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
