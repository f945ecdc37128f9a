package dev.arbiter.evaluation.item.rest;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.item.api.ItemFilter;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The parameters that narrow a list of items; JAX-RS fills in the fields. They are described with
 * the operations: the server's reader of annotations fails on descriptions of fields.
 */
public class ItemQuery {

  @Parameter(description = "Only items of this assistant")
  @QueryParam("assistant")
  private UUID assistant;

  @Parameter(
      description =
          "Only items that passed where this other assistant failed the same case and trial, or the other way round")
  @QueryParam("unlike")
  private UUID unlike;

  @Parameter(description = "How the item ended")
  @QueryParam("result")
  private ItemFilter.Result result;

  @Parameter(description = "How asking ended")
  @QueryParam("outcome")
  private Outcome outcome;

  @Parameter(description = "A tag of the case")
  @QueryParam("tag")
  private String tag;

  @Parameter(description = "Only items that failed a grader of this kind")
  @QueryParam("grader")
  private String grader;

  @Parameter(description = "In the case's id, prompt or expected answer")
  @QueryParam("text")
  private String text;

  @Parameter(
      description =
          "Another run of the suite; only items that passed there and fail here, or the other way round")
  @QueryParam("changedSince")
  private UUID changedSince;

  @Parameter(description = "suite if absent")
  @QueryParam("order")
  private ItemFilter.Order order;

  ItemFilter filter() {
    return new ItemFilter(
        assistant, unlike, result, outcome, tag, grader, text, changedSince, order);
  }
}
