package dev.arbiter.evaluation.item.control;

import dev.arbiter.evaluation.item.api.CaseRun;
import dev.arbiter.evaluation.item.api.ItemDetail;
import dev.arbiter.evaluation.item.api.ItemFilter;
import dev.arbiter.evaluation.item.api.ItemPage;
import dev.arbiter.evaluation.item.api.ItemReport;
import dev.arbiter.evaluation.item.api.RunItem;
import dev.arbiter.evaluation.item.api.RunItems;
import dev.arbiter.evaluation.item.api.RunReference;
import dev.arbiter.evaluation.item.entity.CaseHistoryStore;
import dev.arbiter.evaluation.item.entity.ItemStore;
import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.CaseTag;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunCase;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunDetail.RunAssistant;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Finds items in a run's arrays, and reads from the database only the ones that are shown. */
@Stateless
public class RunItemService implements RunItems {

  private static final int RUNS_IN_HISTORY = 20;

  @Inject private Runs runs;
  @Inject private ItemConditions conditions;
  @Inject private ItemStore store;
  @Inject private CaseHistoryStore history;

  @Override
  @Requires(Permission.RUN_READ)
  public ItemPage list(UUID runId, ItemFilter filter, PageRequest page) {
    RunDetail run = runs.get(runId);
    return page(run, select(run, runs.outcomes(run), filter), page);
  }

  @Override
  @Requires(Permission.RUN_READ)
  public ItemReport report(UUID runId, ItemFilter filter, PageRequest page) {
    RunDetail run = runs.get(runId);
    GradedOutcomes outcomes = runs.outcomes(run);
    List<String> tags =
        outcomes.groups().tags().stream()
            .sorted(Comparator.comparingInt(tag -> -tag.ranks().length))
            .map(CaseTag::name)
            .limit(ItemReport.MOST_TAGS)
            .toList();
    List<RunReference> others =
        history.others(run.suiteId(), runId, ItemReport.MOST_OTHERS).stream()
            .map(one -> new RunReference(one.id(), one.suiteVersion(), one.createdAt()))
            .toList();
    return new ItemReport(run, tags, others, page(run, select(run, outcomes, filter), page));
  }

  @Override
  @Requires(Permission.ANSWER_READ)
  public ItemDetail get(UUID runId, UUID caseId, ItemFilter within) {
    RunDetail run = runs.get(runId);
    GradedOutcomes outcomes = runs.outcomes(run);
    int rank = outcomes.caseIds().indexOf(caseId);
    if (rank < 0) {
      throw ProblemException.notFound("case", caseId);
    }
    ItemSelection left = select(run, outcomes, within);
    List<CaseAnswers> answered = runs.answers(run, List.of(caseId));
    RunCase asked =
        answered.isEmpty() ? runs.cases(run, List.of(caseId)).get(0) : answered.get(0).asked();
    return new ItemDetail(
        run,
        asked,
        answered.isEmpty() ? List.of() : answered.get(0).answers(),
        history.history(run.suiteId(), caseId, RUNS_IN_HISTORY).stream()
            .map(RunItemService::past)
            .toList(),
        caseAt(outcomes, left.neighbour(rank, -1)),
        caseAt(outcomes, left.neighbour(rank, 1)),
        left.found());
  }

  private ItemSelection select(RunDetail run, GradedOutcomes outcomes, ItemFilter filter) {
    return ItemSelection.of(run, outcomes, filter, conditions.of(run, outcomes, filter));
  }

  private static UUID caseAt(GradedOutcomes outcomes, int rank) {
    return rank < 0 ? null : outcomes.caseIds().get(rank);
  }

  private ItemPage page(RunDetail run, ItemSelection left, PageRequest request) {
    Long last = request.cursor() == null ? null : request.cursor().longNumber(0);
    List<Long> numbers = left.after(last, request.limit() + 1);
    boolean more = numbers.size() > request.limit();
    List<Long> shown = more ? numbers.subList(0, request.limit()) : numbers;
    String next =
        more ? new Cursor(List.of(String.valueOf(shown.get(shown.size() - 1)))).encode() : null;
    return new ItemPage(items(run, left.order(), shown), next, left.found(), left.order().items());
  }

  private List<RunItem> items(RunDetail run, ItemOrder order, List<Long> numbers) {
    List<ItemOrder.Item> shown =
        numbers.stream().map(number -> order.at(ItemOrder.place(number))).toList();
    List<ItemStore.Asked> keys =
        shown.stream()
            .map(
                item ->
                    new ItemStore.Asked(
                        order.outcomes().caseIds().get(item.rank()),
                        run.assistants().get(item.assistant()).id(),
                        item.trial()))
            .toList();
    List<ItemStore.ItemRow> rows = keys.isEmpty() ? List.of() : store.rows(run.id(), keys);
    List<RunItem> items = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      items.add(item(run, order.outcomes(), shown.get(i), rows.get(i)));
    }
    return items;
  }

  private static RunItem item(
      RunDetail run, GradedOutcomes outcomes, ItemOrder.Item item, ItemStore.ItemRow row) {
    RunAssistant assistant = run.assistants().get(item.assistant());
    AssistantOutcomes one = outcomes.assistants().get(item.assistant());
    boolean graded = one.isGraded(item.rank(), item.trial());
    return new RunItem(
        row.caseId(),
        row.key(),
        row.prompt(),
        texts(row.tags()),
        assistant.id(),
        assistant.name(),
        item.trial(),
        one.outcome(item.rank(), item.trial()),
        graded ? one.isPassed(item.rank(), item.trial()) : null,
        graded ? one.score(item.rank(), item.trial()) : null,
        row.latencyMs());
  }

  private static CaseRun past(CaseHistoryStore.HistoryRow row) {
    return new CaseRun(
        row.runId(),
        row.suiteVersion(),
        row.createdAt(),
        row.caseId(),
        row.changed(),
        row.assistant(),
        row.trials(),
        row.graded(),
        row.passed(),
        row.score());
  }

  private static List<String> texts(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString::getString).stream().distinct().toList();
    }
  }
}
