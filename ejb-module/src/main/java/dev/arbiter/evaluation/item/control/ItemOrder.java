package dev.arbiter.evaluation.item.control;

import dev.arbiter.evaluation.item.api.ItemFilter.Order;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes;

/**
 * Numbers the items of a run. The lower half of a number is the place in the suite's order (case,
 * assistant, trial), the upper half a place by score: the numbers' order is the list's order, and a
 * number is all that a cursor has to know.
 */
record ItemOrder(GradedOutcomes outcomes, Order order) {

  private static final int SCORES = 1_000_000_000;
  private static final long PLACE = 0xffff_ffffL;

  /** One item. */
  record Item(int rank, int assistant, int trial) {}

  int items() {
    return Math.multiplyExact(outcomes.cases(), perCase());
  }

  /** Items of one case. */
  int perCase() {
    return outcomes.assistants().size() * outcomes.trials();
  }

  int place(int rank, int assistant, int trial) {
    return (rank * outcomes.assistants().size() + assistant) * outcomes.trials() + trial - 1;
  }

  Item at(int place) {
    int trials = outcomes.trials();
    int assistants = outcomes.assistants().size();
    return new Item(place / trials / assistants, place / trials % assistants, place % trials + 1);
  }

  /** The item's number in the order. */
  long number(int place) {
    if (order == Order.SUITE) {
      return place;
    }
    Item item = at(place);
    AssistantOutcomes assistant = outcomes.assistants().get(item.assistant());
    boolean graded =
        item.trial() <= assistant.trials() && assistant.isGraded(item.rank(), item.trial());
    long byScore = SCORES + 1L;
    if (graded) {
      double score = assistant.score(item.rank(), item.trial());
      byScore = Math.round((order == Order.WORST_FIRST ? score : 1 - score) * SCORES);
    }
    return byScore << Integer.SIZE | place;
  }

  static int place(long number) {
    return (int) (number & PLACE);
  }
}
