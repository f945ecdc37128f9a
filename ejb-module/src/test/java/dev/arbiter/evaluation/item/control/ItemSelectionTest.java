package dev.arbiter.evaluation.item.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.item.api.ItemFilter;
import dev.arbiter.evaluation.item.api.ItemFilter.Order;
import dev.arbiter.evaluation.item.api.ItemFilter.Result;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.CaseGroups;
import dev.arbiter.evaluation.run.api.CaseTag;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes.Grading;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunDetail.RunAssistant;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.error.type.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemSelectionTest {

  private static final UUID A = new UUID(1, 1);
  private static final UUID B = new UUID(1, 2);

  /**
   * Five cases, two assistants: 1 passed, 0 failed, r refused, x without a grade, . nothing yet.
   */
  private final GradedOutcomes outcomes = outcomes("10r.1", "01x11");

  @Test
  void listsEveryItemByCaseThenAssistant() {
    assertThat(found(filter(null, null, null, null, Order.SUITE)))
        .containsExactly("0a", "0b", "1a", "1b", "2a", "2b", "3a", "3b", "4a", "4b");
  }

  @Test
  void narrowsByWhatBecameOfAnItem() {
    assertThat(found(of(Result.PASSED))).containsExactly("0a", "1b", "3b", "4a", "4b");
    assertThat(found(of(Result.FAILED))).containsExactly("0b", "1a", "2a");
    assertThat(found(of(Result.UNGRADED))).containsExactly("2b");
    assertThat(found(of(Result.PENDING))).containsExactly("3a");
  }

  @Test
  void narrowsByAssistantAndByTheOneItIsUnlike() {
    assertThat(found(filter(A, null, Result.PASSED, null, Order.SUITE)))
        .containsExactly("0a", "4a");
    assertThat(found(filter(A, B, Result.PASSED, null, Order.SUITE))).containsExactly("0a");
    assertThat(found(filter(A, B, Result.FAILED, null, Order.SUITE))).containsExactly("1a");
  }

  @Test
  void narrowsByOutcomeAndTag() {
    assertThat(found(outcome(Outcome.REFUSED))).containsExactly("2a");
    assertThat(found(filter(null, null, null, "mail", Order.SUITE)))
        .containsExactly("1a", "1b", "4a", "4b");
    assertThat(found(filter(null, null, null, "nothing", Order.SUITE))).isEmpty();
  }

  @Test
  void ordersByScoreWithUngradedItemsLast() {
    assertThat(found(filter(null, null, null, null, Order.WORST_FIRST)))
        .containsExactly("0b", "1a", "2a", "0a", "1b", "3b", "4a", "4b", "2b", "3a");
    assertThat(found(filter(null, null, null, null, Order.BEST_FIRST)))
        .containsExactly("0a", "1b", "3b", "4a", "4b", "0b", "1a", "2a", "2b", "3a");
  }

  @Test
  void goesOnBehindAnItemEvenWhenThatOneIsNotLeftAnyMore() {
    ItemSelection passed = select(of(Result.PASSED), List.of());

    Long last = passed.after(null, 2).get(1);

    assertThat(passed.after(last, 2)).extracting(this::name).containsExactly("3b", "4a");
    assertThat(select(of(Result.FAILED), List.of()).after(last, 9))
        .extracting(this::name)
        .containsExactly("2a");
  }

  @Test
  void joinsWhatTheArraysDoNotKnow() {
    List<IntPredicate> even = List.of(place -> place % 2 == 0);

    assertThat(names(select(of(Result.PASSED), even))).containsExactly("0a", "4a");
  }

  @Test
  void knowsTheCasesBesideOneOnBothSides() {
    ItemSelection passed = select(of(Result.PASSED), List.of());

    assertThat(passed.neighbour(1, 1)).isEqualTo(3);
    assertThat(passed.neighbour(1, -1)).isZero();
    assertThat(passed.neighbour(0, -1)).isEqualTo(-1);
    assertThat(passed.neighbour(4, 1)).isEqualTo(-1);
  }

  @Test
  void knowsTheCasesBesideOneThatTheFilterDoesNotLeave() {
    ItemSelection passed = select(of(Result.PASSED), List.of());

    assertThat(passed.neighbour(2, 1)).isEqualTo(3);
    assertThat(passed.neighbour(2, -1)).isEqualTo(1);
  }

  @Test
  void knowsNoOtherAssistant() {
    UUID other = new UUID(1, 3);

    assertThatThrownBy(() -> found(filter(other, null, null, null, Order.SUITE)))
        .isInstanceOf(ProblemException.class);
  }

  private List<String> found(ItemFilter filter) {
    return names(select(filter, List.of()));
  }

  private List<String> names(ItemSelection selection) {
    return selection.after(null, Integer.MAX_VALUE / 2).stream().map(this::name).toList();
  }

  private String name(long number) {
    ItemOrder.Item item = new ItemOrder(outcomes, Order.SUITE).at(ItemOrder.place(number));
    return item.rank() + (item.assistant() == 0 ? "a" : "b");
  }

  private ItemSelection select(ItemFilter filter, List<IntPredicate> wanted) {
    List<RunAssistant> assistants = List.of(new RunAssistant(A, "a"), new RunAssistant(B, "b"));
    UUID id = new UUID(9, 9);
    RunDetail run =
        new RunDetail(
            id,
            id,
            "s",
            1,
            assistants,
            1,
            RunStatus.RUNNING,
            10,
            9,
            0,
            1,
            null,
            Instant.EPOCH,
            null,
            null);
    return ItemSelection.of(run, outcomes, filter, wanted);
  }

  private static ItemFilter of(Result result) {
    return filter(null, null, result, null, Order.SUITE);
  }

  private static ItemFilter outcome(Outcome outcome) {
    return new ItemFilter(null, null, null, outcome, null, null, null, null, null);
  }

  private static ItemFilter filter(
      UUID assistant, UUID unlike, Result result, String tag, Order order) {
    return new ItemFilter(assistant, unlike, result, null, tag, null, null, null, order);
  }

  private static GradedOutcomes outcomes(String ofA, String ofB) {
    int cases = ofA.length();
    return new GradedOutcomes(
        "s",
        1,
        IntStream.range(0, cases).mapToObj(rank -> new UUID(0, rank)).toList(),
        1,
        new Grading(0, "exact"),
        false,
        List.of(assistant("a", ofA), assistant("b", ofB)),
        new CaseGroups(
            List.of(new CaseTag("mail", new int[] {1, 4})), CaseGroups.none(cases).clusters()));
  }

  private static AssistantOutcomes assistant(String name, String items) {
    AssistantOutcomes.Builder builder = AssistantOutcomes.builder(name, items.length(), 1);
    for (int rank = 0; rank < items.length(); rank++) {
      switch (items.charAt(rank)) {
        case '1' -> builder.graded(rank, 1, Outcome.ANSWERED, true, 1);
        case '0' -> builder.graded(rank, 1, Outcome.ANSWERED, false, 0);
        case 'r' -> builder.graded(rank, 1, Outcome.REFUSED, false, 0);
        case 'x' -> builder.ungraded(rank, 1, Outcome.FAILED);
        default -> {
          // An item starts without an outcome.
        }
      }
    }
    return builder.build();
  }
}
