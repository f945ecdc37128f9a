package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.AssistantOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.entity.OutcomeStore;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistantRow;
import dev.arbiter.evaluation.run.entity.RunRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Packs a run's outcomes into arrays. */
@ApplicationScoped
class OutcomeReader {

  @Inject private OutcomeStore store;

  GradedOutcomes read(RunRow row, List<RunAssistantRow> assistants) {
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
        store.graders(run.id()),
        run.status().isFinal(),
        builders.values().stream().map(AssistantOutcomes.Builder::build).toList());
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
