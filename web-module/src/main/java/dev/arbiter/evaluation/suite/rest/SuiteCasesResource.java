package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.CaseEdited;
import dev.arbiter.evaluation.suite.api.CaseRevision;
import dev.arbiter.evaluation.suite.api.SuiteCases;
import dev.arbiter.platform.error.api.ProblemBody;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single cases of the latest version. Each edit makes a new version; runs keep theirs. */
@Path("suites/{suite}/cases")
@Tag(name = "Suites")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "200",
    description = "The case in the latest version, with that version as ETag",
    content = @Content(schema = @Schema(implementation = CaseEdited.class)))
@APIResponse(
    responseCode = "412",
    description = "There is a newer version than If-Match says",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemBody.class)))
public class SuiteCasesResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  @Inject private SuiteCases cases;

  @GET
  @Path("{case}")
  @Operation(
      operationId = "getCase",
      summary = "Show a case by its stable id",
      description = "Needs suite:read.")
  public Response get(@PathParam("suite") UUID suite, @PathParam("case") UUID stableId) {
    return answer(cases.get(suite, stableId));
  }

  @GET
  @Path("{case}/revisions")
  @Operation(
      operationId = "listRevisions",
      summary = "List what a case said in earlier versions, newest first",
      description = "Needs suite:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<CaseRevision> revisions(
      @PathParam("suite") UUID suite,
      @PathParam("case") UUID stableId,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return cases.revisions(suite, stableId, PageRequest.of(limit, cursor));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addCase",
      summary = "Add a case, written as in a suite file",
      description = "If-Match holds the latest version. Needs suite:edit.")
  @APIResponse(
      responseCode = "201",
      description = "The case in a new version",
      content = @Content(schema = @Schema(implementation = CaseEdited.class)))
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SuiteCase.class)))
  public Response add(
      @PathParam("suite") UUID suite,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Context UriInfo uri,
      String body) {
    CaseEdited added = cases.add(suite, VersionTag.require(ifMatch), body);
    return Response.created(
            uri.getAbsolutePathBuilder().path("{case}").build(added.detail().stableId()))
        .tag(VersionTag.of(added.version()))
        .entity(added)
        .build();
  }

  @PUT
  @Path("{case}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replaceCase",
      summary = "Replace a case",
      description = "If-Match holds the latest version. Needs suite:edit.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SuiteCase.class)))
  public Response replace(
      @PathParam("suite") UUID suite,
      @PathParam("case") UUID stableId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      String body) {
    return answer(cases.replace(suite, stableId, VersionTag.require(ifMatch), body));
  }

  @PATCH
  @Path("{case}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeCase",
      summary = "Change some fields of a case (JSON merge patch)",
      description = "If-Match holds the latest version. Needs suite:edit.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MERGE_PATCH,
            schema = @Schema(type = SchemaType.OBJECT),
            example = "{\"expected\": \"30\", \"tags\": null}"),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            example = "{\"expected\": \"30\"}")
      })
  public Response change(
      @PathParam("suite") UUID suite,
      @PathParam("case") UUID stableId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      String body) {
    return answer(cases.change(suite, stableId, VersionTag.require(ifMatch), body));
  }

  @DELETE
  @Path("{case}")
  @Operation(
      operationId = "removeCase",
      summary = "Remove a case from the next version on",
      description = "If-Match holds the latest version. Needs suite:edit.")
  public Response remove(
      @PathParam("suite") UUID suite,
      @PathParam("case") UUID stableId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(cases.remove(suite, stableId, VersionTag.require(ifMatch)));
  }

  private static Response answer(CaseEdited edited) {
    return Response.ok(edited).tag(VersionTag.of(edited.version())).build();
  }
}
