package dev.arbiter.evaluation.search.rest;

import dev.arbiter.evaluation.search.api.Search;
import dev.arbiter.evaluation.search.api.SearchResult;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One search over all that a project has. */
@Path("search")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  private static final int USUAL = 10;

  @Inject private Search search;

  @GET
  @Operation(
      operationId = "search",
      summary = "Find suites, assistants, runs, cases and answers",
      description =
          "Names by any part of them; cases of the latest versions and answers by all of the words,"
              + " the last one as a beginning. What the caller may not read is left out; answers"
              + " need answer:read, and finding them is audited. Needs suite:read.")
  @APIResponse(
      responseCode = "200",
      description = "What was found, kind by kind",
      content = @Content(schema = @Schema(implementation = SearchResult.class)))
  public SearchResult find(
      @Parameter(description = "2 to 200 characters", required = true) @QueryParam("q") String text,
      @Parameter(description = "Of each kind, 1 to 50; 10 if absent") @QueryParam("limit")
          Integer limit) {
    return search.find(text, limit == null ? USUAL : limit);
  }
}
