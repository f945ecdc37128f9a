package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.CaseGroups;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.entity.CaseGroupStore;
import dev.arbiter.evaluation.run.entity.OutcomeStore;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistantRow;
import dev.arbiter.evaluation.run.entity.RunRow;
import dev.arbiter.platform.cache.api.TenantCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Packs a run's outcomes into arrays, and keeps those of a run that is complete. */
@ApplicationScoped
class OutcomeReader {

  private static final String KIND = "outcomes";

  private final OutcomeStore store;
  private final CaseGroupStore grouping;
  private final TenantCache cache;

  /** For the container's proxy only. */
  protected OutcomeReader() {
    this(null, null, null);
  }

  @Inject
  OutcomeReader(OutcomeStore store, CaseGroupStore grouping, TenantCache cache) {
    this.store = store;
    this.grouping = grouping;
    this.cache = cache;
  }

  /**
   * @param row read before, so that nothing is missing when it says that the run is complete
   */
  GradedOutcomes read(RunRow row, List<RunAssistantRow> assistants) {
    if (!isComplete(row.run())) {
      return pack(row, assistants);
    }
    UUID id = row.run().id();
    // A run that is graded anew or tried again is another one from its next event on.
    String kind = KIND + "#" + row.run().eventSeq();
    return cache
        .find(kind, id, GradedOutcomes.class)
        .orElseGet(
            () -> {
              GradedOutcomes packed = pack(row, assistants);
              cache.keep(kind, id, packed);
              return packed;
            });
  }

  /** A run that was ended early may still get the answers that were under way. */
  private static boolean isComplete(Run run) {
    return run.status().isFinal() && run.done() + run.dead() >= run.items();
  }

  private GradedOutcomes pack(RunRow row, List<RunAssistantRow> assistants) {
    Run run = row.run();
    List<UUID> cases = store.cases(run.suiteId(), run.suiteVersion());
    Map<UUID, Integer> ranks = new HashMap<>(cases.size() * 2);
    cases.forEach(id -> ranks.put(id, ranks.size()));
    Map<UUID, AssistantOutcomes.Builder> builders = new LinkedHashMap<>();
    assistants.forEach(
        assistant ->
            builders.put(
                assistant.assistantId(),
                AssistantOutcomes.builder(assistant.name(), cases.size(), run.trials())));
    store.forEach(run.id(), outcome -> add(builders.get(outcome.assistantId()), ranks, outcome));
    return new GradedOutcomes(
        row.suiteName(),
        run.suiteVersion(),
        cases,
        run.trials(),
        store.unevenCases(run.id()),
        isComplete(run),
        builders.values().stream().map(AssistantOutcomes.Builder::build).toList(),
        groups(run));
  }

  private CaseGroups groups(Run run) {
    CaseGrouping groups = new CaseGrouping();
    grouping.forEach(run.suiteId(), run.suiteVersion(), groups::add);
    return groups.build();
  }

  private static void add(
      AssistantOutcomes.Builder builder,
      Map<UUID, Integer> ranks,
      OutcomeStore.OutcomeRow outcome) {
    int rank = ranks.get(outcome.caseId());
    if (outcome.passed() == null) {
      builder.ungraded(rank, outcome.trial(), outcome.outcome());
      return;
    }
    builder.graded(rank, outcome.trial(), outcome.outcome(), outcome.passed(), outcome.score());
    builder.checks(outcome.checksTotal(), outcome.checksStrict(), outcome.checksLoose());
  }
}
