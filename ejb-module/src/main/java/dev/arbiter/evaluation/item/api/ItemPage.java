package dev.arbiter.evaluation.item.api;

import java.util.List;

/**
 * One page of the items of a run.
 *
 * @param nextCursor ask with it for the next page; null at the end
 * @param found how many items the filter leaves, on all pages together
 * @param items how many there are without it
 */
public record ItemPage(List<RunItem> data, String nextCursor, int found, int items) {

  public ItemPage {
    data = List.copyOf(data);
  }
}
