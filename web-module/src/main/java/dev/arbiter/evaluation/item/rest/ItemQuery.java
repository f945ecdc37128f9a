package dev.arbiter.evaluation.item.rest;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.item.api.ItemFilter;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * The parameters that narrow a list of items; JAX-RS fills in the fields. They are described with
 * the operations: the server's reader of annotations fails on descriptions of fields.
 */
public class ItemQuery {

  @QueryParam("assistant")
  private UUID assistant;

  @QueryParam("unlike")
  private UUID unlike;

  @QueryParam("result")
  private ItemFilter.Result result;

  @QueryParam("outcome")
  private Outcome outcome;

  @QueryParam("tag")
  private String tag;

  @QueryParam("grader")
  private String grader;

  @QueryParam("text")
  private String text;

  @QueryParam("changedSince")
  private UUID changedSince;

  @QueryParam("order")
  private ItemFilter.Order order;

  ItemFilter filter() {
    return new ItemFilter(
        assistant, unlike, result, outcome, tag, grader, text, changedSince, order);
  }
}
