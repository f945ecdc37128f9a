package dev.arbiter.analytics.comparison.rest;

import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a run shows about its assistants. */
@Path("comparisons")
@Tag(name = "Comparisons")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonsResource {

  @Inject private Comparisons comparisons;

  @GET
  @Operation(
      summary = "Compare all assistants of a run",
      description = "While the run goes on, over what is graded so far. Needs run:read.")
  @APIResponse(
      responseCode = "200",
      description = "Rates, intervals, tests and a sentence for each pair",
      content = @Content(schema = @Schema(implementation = Comparison.class)))
  public Comparison ofRun(
      @Parameter(description = "The run", required = true) @QueryParam("run") UUID run) {
    return comparisons.ofRun(require(run, "run"));
  }

  @GET
  @Path("differences")
  @Operation(
      summary = "List the cases that one of two assistants passed and the other did not",
      description = "In the order of the suite. Needs run:read.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<CaseDifference> differences(
      @Parameter(description = "The run", required = true) @QueryParam("run") UUID run,
      @Parameter(description = "Name of one assistant", required = true) @QueryParam("a") String a,
      @Parameter(description = "Name of another", required = true) @QueryParam("b") String b,
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return comparisons.differences(
        require(run, "run"), require(a, "a"), require(b, "b"), PageRequest.of(limit, cursor));
  }

  private static <T> T require(T value, String name) {
    if (value == null) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", name);
    }
    return value;
  }
}
