package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.MeasuredRun;
import dev.arbiter.evaluation.run.api.MeasuredRun.MeasuredAssistant;
import dev.arbiter.evaluation.run.api.RunMeasurements;
import dev.arbiter.evaluation.run.entity.CaseGroupStore;
import dev.arbiter.evaluation.run.entity.MeasurementStore;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistantRow;
import dev.arbiter.evaluation.run.entity.RunRow;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Packs what a run's answers took and cost into arrays. */
@Stateless
public class RunMeasurementService implements RunMeasurements {

  @Inject private RunStore runs;
  @Inject private CaseGroupStore grouping;
  @Inject private MeasurementStore store;

  @Override
  @Requires(Permission.RUN_READ)
  public MeasuredRun ofRun(UUID runId) {
    RunRow row = runs.find(runId).orElseThrow(() -> ProblemException.notFound("run", runId));
    Run run = row.run();
    Map<UUID, Integer> ranks = new HashMap<>();
    CaseGrouping groups = new CaseGrouping();
    grouping.forEach(
        run.suiteId(),
        run.suiteVersion(),
        (id, tags, metadata) -> {
          ranks.put(id, ranks.size());
          groups.add(tags, metadata);
        });
    Map<UUID, MeasuredItems> items = new LinkedHashMap<>();
    List<RunAssistantRow> assistants = runs.assistants(List.of(runId));
    assistants.forEach(
        one -> items.put(one.assistantId(), new MeasuredItems(ranks.size(), run.trials())));
    store.forEach(runId, m -> items.get(m.assistantId()).add(ranks.get(m.caseId()), m));
    List<UUID> recorded = store.recorded(runId);
    List<MeasuredAssistant> measured = new ArrayList<>();
    for (RunAssistantRow one : assistants) {
      UUID id = one.assistantId();
      measured.add(items.get(id).build(one.name(), recorded.contains(id)));
    }
    boolean complete = run.status().isFinal() && run.done() + run.dead() >= run.items();
    return new MeasuredRun(
        row.suiteName(), run.suiteVersion(), complete, measured, groups.build().clusters());
  }
}
