package dev.arbiter.evaluation.item.control;

import dev.arbiter.evaluation.item.api.ItemFilter;
import dev.arbiter.evaluation.item.entity.ItemStore;
import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunDetail.RunAssistant;
import dev.arbiter.evaluation.run.api.RunPairs;
import dev.arbiter.evaluation.run.api.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** What a filter asks of items that a run's arrays do not know; one statement each. */
@ApplicationScoped
class ItemConditions {

  @Inject private ItemStore store;
  @Inject private Runs runs;
  @Inject private RunPairs pairs;

  /** Conditions on the places of {@link ItemOrder}. */
  List<IntPredicate> of(RunDetail run, GradedOutcomes outcomes, ItemFilter filter) {
    List<IntPredicate> wanted = new ArrayList<>();
    ItemOrder order = new ItemOrder(outcomes, filter.order());
    if (filter.text() != null || filter.grader() != null) {
      Map<UUID, Integer> ranks = new HashMap<>(outcomes.cases() * 2);
      outcomes.caseIds().forEach(id -> ranks.put(id, ranks.size()));
      if (filter.text() != null) {
        BitSet with = withText(run, filter.text(), ranks);
        wanted.add(place -> with.get(order.at(place).rank()));
      }
      if (filter.grader() != null) {
        wanted.add(failedBy(run, filter.grader(), ranks, order)::get);
      }
    }
    if (filter.changedSince() != null) {
      wanted.add(changed(run, filter.changedSince(), order));
    }
    return wanted;
  }

  private BitSet withText(RunDetail run, String text, Map<UUID, Integer> ranks) {
    BitSet with = new BitSet(ranks.size());
    store
        .casesWithText(run.suiteId(), run.suiteVersion(), text)
        .forEach(id -> with.set(ranks.get(id)));
    return with;
  }

  private BitSet failedBy(RunDetail run, String grader, Map<UUID, Integer> ranks, ItemOrder order) {
    List<UUID> assistants = run.assistants().stream().map(RunAssistant::id).toList();
    BitSet failed = new BitSet(order.items());
    for (ItemStore.Asked one : store.failedBy(run.id(), grader)) {
      int assistant = assistants.indexOf(one.assistantId());
      failed.set(order.place(ranks.get(one.caseId()), assistant, one.trial()));
    }
    return failed;
  }

  private IntPredicate changed(RunDetail run, UUID since, ItemOrder order) {
    RunDetail before = runs.get(since);
    CommonCases common = pairs.commonCases(List.of(before, run));
    GradedOutcomes then = runs.outcomes(before);
    int[] rankThen = new int[order.outcomes().cases()];
    Arrays.fill(rankThen, -1);
    for (int i = 0; i < common.size(); i++) {
      rankThen[common.ranks().get(1)[i]] = common.ranks().get(0)[i];
    }
    List<UUID> known = before.assistants().stream().map(RunAssistant::id).toList();
    int[] assistantThen =
        run.assistants().stream().mapToInt(one -> known.indexOf(one.id())).toArray();
    return place -> {
      ItemOrder.Item item = order.at(place);
      int rank = rankThen[item.rank()];
      int assistant = assistantThen[item.assistant()];
      return rank >= 0
          && assistant >= 0
          && item.trial() <= then.trials()
          && ItemSelection.differ(
              order.outcomes().assistants().get(item.assistant()),
              then.assistants().get(assistant),
              item,
              new ItemOrder.Item(rank, assistant, item.trial()));
    };
  }
}
