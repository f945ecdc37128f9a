package dev.arbiter.analytics.performance.rest;

import dev.arbiter.analytics.performance.api.Performance;
import dev.arbiter.analytics.performance.api.Performances;
import dev.arbiter.platform.error.type.ProblemException;
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

/** What a run's answers took and cost. */
@Path("comparisons/performance")
@Tag(name = "Comparisons")
@Produces(MediaType.APPLICATION_JSON)
public class PerformanceResource {

  @Inject private Performances performances;

  @GET
  @Operation(
      operationId = "comparePerformance",
      summary = "Compare latency and cost of all assistants of a run",
      description =
          "Median, 90th, 95th and 99th percentile with bootstrap intervals that are the same at each"
              + " call. Needs run:read.")
  @APIResponse(
      responseCode = "200",
      description = "Percentiles and their differences on the same cases",
      content = @Content(schema = @Schema(implementation = Performance.class)))
  public Performance ofRun(
      @Parameter(description = "The run", required = true) @QueryParam("run") UUID run) {
    if (run == null) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", "run");
    }
    return performances.ofRun(run);
  }
}
