package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes.Grading;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.entity.CaseGroupStore;
import dev.arbiter.evaluation.run.entity.OutcomeStore;
import dev.arbiter.platform.cache.api.TenantCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
   * @param run read before, so that nothing is missing when it says that the run is complete
   */
  GradedOutcomes read(RunDetail run) {
    if (!isComplete(run)) {
      return pack(run);
    }
    // A run that is graded anew or tried again is another one from its next event on.
    String kind = KIND + "#" + run.lastEvent();
    return cache
        .find(kind, run.id(), GradedOutcomes.class)
        .orElseGet(
            () -> {
              GradedOutcomes packed = pack(run);
              cache.keep(kind, run.id(), packed);
              return packed;
            });
  }

  /** A run that was ended early may still get the answers that were under way. */
  private static boolean isComplete(RunDetail run) {
    return run.status().isFinal() && run.done() + run.dead() >= run.items();
  }

  private GradedOutcomes pack(RunDetail run) {
    Map<UUID, Integer> ranks = new LinkedHashMap<>();
    CaseGrouping groups = new CaseGrouping();
    grouping.forEach(
        run.suiteId(),
        run.suiteVersion(),
        (id, tags, metadata) -> {
          ranks.put(id, ranks.size());
          groups.add(tags, metadata);
        });
    Map<UUID, AssistantOutcomes.Builder> builders = new LinkedHashMap<>();
    run.assistants()
        .forEach(
            assistant ->
                builders.put(
                    assistant.id(),
                    AssistantOutcomes.builder(assistant.name(), ranks.size(), run.trials())));
    store.forEach(run.id(), outcome -> add(builders.get(outcome.assistantId()), ranks, outcome));
    OutcomeStore.GradersUsed graders = store.gradersUsed(run.id());
    return new GradedOutcomes(
        run.suiteName(),
        run.suiteVersion(),
        List.copyOf(ranks.keySet()),
        run.trials(),
        new Grading(graders.unevenCases(), graders.everywhere()),
        isComplete(run),
        builders.values().stream().map(AssistantOutcomes.Builder::build).toList(),
        groups.build());
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
