package dev.arbiter.evaluation.plan.control;

import dev.arbiter.evaluation.plan.api.PlanQuestion;
import dev.arbiter.evaluation.plan.api.RunPlan;
import dev.arbiter.evaluation.plan.api.RunPlan.AssistantChoice;
import dev.arbiter.evaluation.plan.api.RunPlan.SuiteChoice;
import dev.arbiter.evaluation.plan.api.RunPlans;
import dev.arbiter.evaluation.plan.entity.PlanStore;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Gathers suites, assistants and what is known of the machine's pace. */
@Stateless
public class RunPlanService implements RunPlans {

  private static final String MANUAL = "MANUAL";

  @Inject private PlanStore store;
  @Inject private Tenants tenants;

  @Override
  @Requires(Permission.RUN_START)
  public RunPlan plan(PlanQuestion question) {
    UUID project = tenants.currentProject();
    UUID suiteId = question.suiteId();
    List<SuiteChoice> suites =
        store.suites(project, question.suiteName(), suiteId, RunPlan.MOST).stream()
            .map(row -> new SuiteChoice(row.id(), row.name(), row.latestVersion()))
            .toList();
    if (suiteId == null) {
      return new RunPlan(suites, null, 0, 0, 0, List.of(), null);
    }
    SuiteChoice chosen =
        suites.stream()
            .filter(one -> one.id().equals(suiteId))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("suite", suiteId));
    int wanted = question.version() == null ? chosen.latestVersion() : question.version();
    PlanStore.VersionRow size =
        store
            .version(suiteId, wanted)
            .orElseThrow(() -> ProblemException.notFound("suite version", suiteId));
    return new RunPlan(
        suites,
        suiteId,
        wanted,
        size.cases(),
        size.withoutGrader(),
        assistants(project, question, wanted),
        store.pace().orElse(null));
  }

  private List<AssistantChoice> assistants(UUID project, PlanQuestion question, int version) {
    PlanStore.Wanted wanted =
        new PlanStore.Wanted(project, question.assistantName(), question.kept(), RunPlan.MOST);
    return store.assistants(wanted, question.suiteId(), version).stream()
        .map(RunPlanService::choice)
        .sorted(Comparator.comparing(one -> !one.ready()))
        .toList();
  }

  private static AssistantChoice choice(PlanStore.AssistantRow row) {
    boolean ready =
        MANUAL.equals(row.kind()) || (row.recordedCases() != null && row.recordedCases() > 0);
    return new AssistantChoice(row.id(), row.name(), row.kind(), row.recordedCases(), ready);
  }
}
