package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.CreateSuite;
import dev.arbiter.evaluation.suite.api.SuiteFilter;
import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.evaluation.suite.type.SuiteOrder;
import dev.arbiter.platform.error.api.ProblemBody;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suites and their immutable versions. */
@Path("suites")
@Tag(name = "Suites")
@Produces(MediaType.APPLICATION_JSON)
public class SuitesResource {

  @Inject private Suites suites;

  @GET
  @Operation(
      operationId = "listSuites",
      summary = "List suites",
      description = "With the newest run of each. Needs suite:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<SuiteSummary> list(
      @Parameter(description = "Only names that contain this, whatever the letter case")
          @QueryParam("name")
          String name,
      @Parameter(description = "newest (if absent) or name") @QueryParam("order") SuiteOrder order,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return suites.list(new SuiteFilter(name, order), PageRequest.of(limit, cursor));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createSuite",
      summary = "Make a suite without cases",
      description = "Its version is 0 until the first case is added. Needs suite:edit.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CreateSuite.class),
              examples =
                  @ExampleObject(name = "suite", value = "{\"name\": \"Support questions\"}")))
  @APIResponse(
      responseCode = "201",
      description = "The suite",
      content = @Content(schema = @Schema(implementation = SuiteSummary.class)))
  @APIResponse(
      responseCode = "409",
      description = "The name is taken",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemBody.class)))
  public Response create(CreateSuite command, @Context UriInfo uri) {
    SuiteSummary made = suites.create(command);
    return Response.created(uri.getBaseUriBuilder().path("suites/{id}").build(made.id()))
        .tag(VersionTag.of(made.latestVersion()))
        .entity(made)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getSuite",
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
