package dev.arbiter.analytics.comparison.rest;

import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.analytics.comparison.api.TagComparison;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

  private static final int TAGS_ACROSS = 30;

  @Inject private Comparisons comparisons;

  @GET
  @Operation(
      operationId = "compareRun",
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
      operationId = "listDifferences",
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

  @GET
  @Path("tags")
  @Operation(
      operationId = "compareByTag",
      summary = "Compare all assistants of a run tag by tag",
      description =
          "P-values are adjusted over all tags and pairs, shown or not. The answer says how many"
              + " tags were left out. Needs run:read.")
  @APIResponse(
      responseCode = "200",
      description = "The largest tags first",
      content = @Content(schema = @Schema(implementation = TagComparison.class)))
  public TagComparison byTag(
      @Parameter(description = "The run", required = true) @QueryParam("run") UUID run,
      @Parameter(description = "Tags, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit) {
    return comparisons.byTag(
        require(run, "run"), limit == null ? PageRequest.DEFAULT_LIMIT : limit);
  }

  @GET
  @Path("across")
  @Operation(
      operationId = "compareRuns",
      summary = "Compare the assistants of several runs of one suite",
      description =
          "On the cases whose content is the same in all runs' versions; the answer says how many"
              + " were left out and why. Pairs are an assistant of the first run, the baseline,"
              + " with one of another run. Needs run:read.")
  @APIResponse(
      responseCode = "200",
      description = "The comparison over the common cases",
      content = @Content(schema = @Schema(implementation = RunsComparison.class)))
  public RunsComparison acrossRuns(
      @Parameter(
              description = "Two to six runs, separated by commas, the baseline first",
              required = true)
          @QueryParam("runs")
          String runs,
      @Parameter(description = "Tags, 1 to 50; 30 if absent") @QueryParam("tags") Integer tags) {
    return comparisons.acrossRuns(ids(require(runs, "runs")), tags == null ? TAGS_ACROSS : tags);
  }

  private static List<UUID> ids(String list) {
    try {
      return Stream.of(list.split(",", -1)).map(String::strip).map(UUID::fromString).toList();
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(
          ProblemException.Kind.MALFORMED, "parameter.malformed", "runs", list);
    }
  }

  private static <T> T require(T value, String name) {
    if (value == null) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", name);
    }
    return value;
  }
}
