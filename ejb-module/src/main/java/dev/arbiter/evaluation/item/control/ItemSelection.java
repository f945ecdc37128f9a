package dev.arbiter.evaluation.item.control;

import dev.arbiter.evaluation.item.api.ItemFilter;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.platform.error.type.ProblemException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The items that a filter leaves, from the arrays of a run: a hundred thousand items take a few
 * milliseconds, where a statement would join them all to find few.
 */
final class ItemSelection {

  private final ItemOrder order;
  private final long[] numbers;

  private ItemSelection(ItemOrder order, long[] numbers) {
    this.order = order;
    this.numbers = numbers;
  }

  /**
   * @param wanted conditions by place that the arrays do not know
   */
  static ItemSelection of(
      RunDetail run, GradedOutcomes outcomes, ItemFilter filter, List<IntPredicate> wanted) {
    ItemOrder order = new ItemOrder(outcomes, filter.order());
    IntPredicate all = byOutcome(run, order, filter);
    for (IntPredicate one : wanted) {
      all = all.and(one);
    }
    long[] numbers =
        IntStream.range(0, order.items()).filter(all).mapToLong(order::number).sorted().toArray();
    return new ItemSelection(order, numbers);
  }

  ItemOrder order() {
    return order;
  }

  /** How many items there are. */
  int found() {
    return numbers.length;
  }

  /**
   * Numbers of the items behind one.
   *
   * @param last null for the first ones
   */
  List<Long> after(Long last, int limit) {
    int from = last == null ? 0 : indexBehind(last);
    return IntStream.range(from, Math.min(numbers.length, from + limit))
        .mapToObj(i -> numbers[i])
        .toList();
  }

  private int indexBehind(long number) {
    int found = Arrays.binarySearch(numbers, number);
    return found < 0 ? -found - 1 : found + 1;
  }

  /**
   * The nearest other case with an item that is left.
   *
   * @param step 1 for the next, -1 for the previous
   * @return its rank, or -1
   */
  int neighbour(int rank, int step) {
    int own = -1;
    int last = -1;
    for (int i = 0; i < numbers.length; i++) {
      if (rankAt(i) == rank) {
        own = own < 0 ? i : own;
        last = i;
      }
    }
    int start = own < 0 ? indexBehind(order.number(order.place(rank, 0, 1))) : last + 1;
    for (int i = step > 0 ? start : (own < 0 ? start : own) - 1;
        i >= 0 && i < numbers.length;
        i += step) {
      if (rankAt(i) != rank) {
        return rankAt(i);
      }
    }
    return -1;
  }

  private int rankAt(int index) {
    return order.at(ItemOrder.place(numbers[index])).rank();
  }

  private static IntPredicate byOutcome(RunDetail run, ItemOrder order, ItemFilter filter) {
    GradedOutcomes outcomes = order.outcomes();
    int assistant = index(run, filter.assistant());
    int unlike = index(run, filter.unlike());
    BitSet tagged = tagged(outcomes, filter.tag());
    return place -> {
      ItemOrder.Item item = order.at(place);
      AssistantOutcomes one = outcomes.assistants().get(item.assistant());
      return (assistant < 0 || item.assistant() == assistant)
          && (tagged == null || tagged.get(item.rank()))
          && (filter.outcome() == null
              || one.outcome(item.rank(), item.trial()) == filter.outcome())
          && (filter.result() == null || result(one, item) == filter.result())
          && (unlike < 0 || differ(one, outcomes.assistants().get(unlike), item, item));
    };
  }

  /** Whether both are graded and only one of them passed. */
  static boolean differ(
      AssistantOutcomes one, AssistantOutcomes other, ItemOrder.Item item, ItemOrder.Item there) {
    return one.isGraded(item.rank(), item.trial())
        && other.isGraded(there.rank(), there.trial())
        && one.isPassed(item.rank(), item.trial()) != other.isPassed(there.rank(), there.trial());
  }

  private static ItemFilter.Result result(AssistantOutcomes one, ItemOrder.Item item) {
    if (one.outcome(item.rank(), item.trial()) == null) {
      return ItemFilter.Result.PENDING;
    }
    if (!one.isGraded(item.rank(), item.trial())) {
      return ItemFilter.Result.UNGRADED;
    }
    return one.isPassed(item.rank(), item.trial())
        ? ItemFilter.Result.PASSED
        : ItemFilter.Result.FAILED;
  }

  /** -1 without a wish. */
  private static int index(RunDetail run, UUID assistant) {
    if (assistant == null) {
      return -1;
    }
    for (int i = 0; i < run.assistants().size(); i++) {
      if (run.assistants().get(i).id().equals(assistant)) {
        return i;
      }
    }
    throw ProblemException.notFound("assistant", assistant);
  }

  /** Null without a wish; no case has a tag that there is not. */
  private static BitSet tagged(GradedOutcomes outcomes, String tag) {
    if (tag == null) {
      return null;
    }
    BitSet ranks = new BitSet(outcomes.cases());
    outcomes.groups().tags().stream()
        .filter(one -> one.name().equals(tag))
        .flatMapToInt(one -> IntStream.of(one.ranks()))
        .forEach(ranks::set);
    return ranks;
  }
}
