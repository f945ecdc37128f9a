package dev.arbiter.evaluation.bulk.rest;

import dev.arbiter.evaluation.bulk.api.BulkCases;
import dev.arbiter.evaluation.bulk.api.CasesEdited;
import dev.arbiter.evaluation.suite.rest.VersionTag;
import dev.arbiter.platform.error.api.ProblemBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Edits of many cases of a suite, each one new version. */
@Path("suites/{suite}/case-edits")
@Tag(name = "Suites")
@Produces(MediaType.APPLICATION_JSON)
public class CaseEditsResource {

  @Inject private BulkCases bulk;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "editCases",
      summary = "Edit or remove many cases at once",
      description =
          "The cases named by their stable ids, or all that match, get tags and graders, lose tags,"
              + " or are removed; all of them or none. If-Match holds the latest version."
              + " Needs suite:edit.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CaseEditsRequest.class),
              examples = {
                @ExampleObject(
                    name = "tag what matches",
                    value = "{\"matching\": {\"text\": \"invoice\"}, \"addTags\": [\"billing\"]}"),
                @ExampleObject(
                    name = "graders of all cases with a tag",
                    value =
                        "{\"matching\": {\"tag\": \"billing\"},"
                            + " \"graders\": [{\"kind\": \"numeric\", \"tolerance\": 0.01}]}")
              }))
  @APIResponse(
      responseCode = "200",
      description = "How many cases changed, with the latest version as ETag",
      content = @Content(schema = @Schema(implementation = CasesEdited.class)))
  @APIResponse(
      responseCode = "412",
      description = "There is a newer version than If-Match says",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemBody.class)))
  public Response edit(
      @PathParam("suite") UUID suite,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      CaseEditsRequest body) {
    CasesEdited edited = bulk.edit(suite, VersionTag.require(ifMatch), body.command());
    return Response.ok(edited).tag(VersionTag.of(edited.version())).build();
  }
}
