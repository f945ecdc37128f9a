package dev.arbiter.evaluation.tryout.rest;

import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.tryout.api.GraderDescription;
import dev.arbiter.evaluation.tryout.api.GraderTryouts;
import dev.arbiter.platform.error.api.ProblemBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Graders: which there are, and how they judge an example. */
@Path("graders")
@Tag(name = "Graders")
@Produces(MediaType.APPLICATION_JSON)
public class GradersResource {

  @Inject private GraderTryouts tryouts;

  @GET
  @Operation(
      operationId = "listGraders",
      summary = "List all graders with their parameters",
      description = "Needs suite:read.")
  @APIResponse(responseCode = "200", description = "By kind")
  public List<GraderDescription> list() {
    return tryouts.list();
  }

  @POST
  @Path("try")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "tryGraders",
      summary = "Judge an example answer by the graders of a case",
      description = "As a run would; nothing is stored. Needs suite:read.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = TryRequest.class),
              examples =
                  @ExampleObject(
                      name = "a number",
                      value =
                          "{\"case\": {\"expected\": \"7\", \"graders\": [{\"kind\":"
                              + " \"numeric\"}]}, \"answer\": \"She can carry over 7 days.\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The verdict of each grader and of all together, with reasons",
      content = @Content(schema = @Schema(implementation = CaseGrade.class)))
  @APIResponse(
      responseCode = "422",
      description = "What is wrong with the case or its graders",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemBody.class)))
  public CaseGrade tryOut(TryRequest request) {
    return tryouts.tryOut(request.command());
  }
}
