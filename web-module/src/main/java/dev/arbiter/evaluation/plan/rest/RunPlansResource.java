package dev.arbiter.evaluation.plan.rest;

import dev.arbiter.evaluation.plan.api.PlanQuestion;
import dev.arbiter.evaluation.plan.api.RunPlan;
import dev.arbiter.evaluation.plan.api.RunPlans;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a new run could be made of. */
@Path("run-plans")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunPlansResource {

  @Inject private RunPlans plans;

  @GET
  @Operation(
      operationId = "planRun",
      summary = "Show what a new run could be made of, and at what pace it would go",
      description =
          "Without a suite only the suites to choose from. Items of a run are cases x assistants x"
              + " trials. Needs run:start.")
  @APIResponse(
      responseCode = "200",
      description = "The choices",
      content =
          @Content(
              schema = @Schema(implementation = RunPlan.class),
              example =
                  """
                  {"suites":[{"id":"01a2158a-2469-745a-9c37-7479f147988a","name":"Office tasks",\
                  "latestVersion":3}],"suiteId":"01a2158a-2469-745a-9c37-7479f147988a",\
                  "version":3,"cases":60,"casesWithoutGrader":4,"assistants":[{\
                  "id":"01a2158a-2469-745a-9c37-7479f1479890","name":"copilot","kind":"RECORDED",\
                  "recordedCases":58,"ready":true}],"itemsPerSecond":850.0}"""))
  public RunPlan plan(
      @Parameter(description = "The suite to run") @QueryParam("suite") UUID suite,
      @Parameter(description = "Its version; the latest if absent") @QueryParam("version")
          Integer version,
      @Parameter(description = "Only suites whose name contains this, whatever the letter case")
          @QueryParam("suiteName")
          String suiteName,
      @Parameter(description = "Only assistants whose name contains this, whatever the letter case")
          @QueryParam("assistantName")
          String assistantName) {
    return plans.plan(new PlanQuestion(suite, version, suiteName, assistantName, List.of()));
  }
}
