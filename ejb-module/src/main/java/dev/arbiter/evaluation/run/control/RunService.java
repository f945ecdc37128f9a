package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunCase;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunFilter;
import dev.arbiter.evaluation.run.api.RunSummary;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.evaluation.run.api.StartRun;
import dev.arbiter.evaluation.run.entity.AnswerStore;
import dev.arbiter.evaluation.run.entity.Run;
import dev.arbiter.evaluation.run.entity.RunAssistantRow;
import dev.arbiter.evaluation.run.entity.RunRow;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Runs of the bound tenant's default project. */
@Stateless
public class RunService implements Runs {

  private static final int MAX_CASES = 500;

  @Inject private RunStore runs;
  @Inject private AnswerStore answers;
  @Inject private RunStart start;
  @Inject private OutcomeReader outcomes;
  @Inject private Tenants tenants;
  @Inject private AuditLog audit;

  @Override
  @Requires(Permission.RUN_START)
  public RunDetail start(StartRun command) {
    UUID id = start.start(command);
    return detail(row(id));
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Page<RunSummary> list(RunFilter filter, PageRequest page) {
    RunStore.Criteria criteria =
        new RunStore.Criteria(
            filter.status(), filter.suiteName(), filter.order() == RunFilter.Order.OLDEST_FIRST);
    List<RunRow> rows = runs.list(tenants.defaultProject(), criteria, page);
    Map<UUID, List<String>> names =
        runs.assistants(rows.stream().map(row -> row.run().id()).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    RunAssistantRow::runId,
                    Collectors.mapping(RunAssistantRow::name, Collectors.toList())));
    return Page.of(rows, page.limit(), row -> Cursor.of(row.run().createdAt(), row.run().id()))
        .map(row -> summary(row, names.getOrDefault(row.run().id(), List.of())));
  }

  @Override
  @Requires(Permission.RUN_READ)
  public RunDetail get(UUID id) {
    return detail(row(id));
  }

  @Override
  @Requires(Permission.RUN_READ)
  public GradedOutcomes outcomes(UUID id) {
    return outcomes.read(row(id), runs.assistants(List.of(id)));
  }

  @Override
  @Requires(Permission.RUN_READ)
  public List<RunCase> cases(UUID runId, List<UUID> caseIds) {
    RunRow row = row(runId);
    limit(caseIds.size());
    return answers.cases(row.run().suiteId(), caseIds).stream()
        .map(c -> new RunCase(c.caseId(), c.key(), c.prompt(), c.expected()))
        .toList();
  }

  @Override
  @Requires(Permission.ANSWER_READ)
  public List<CaseAnswers> answers(UUID runId, List<UUID> caseIds) {
    row(runId);
    limit(caseIds.size());
    List<CaseAnswers> found = AnswerGrouping.group(answers.answers(runId, caseIds));
    audit.record(
        AuditEntry.success(
            "answer.read", "run", runId, Map.of("cases", String.valueOf(caseIds.size()))));
    return found;
  }

  private static void limit(int size) {
    if (size > MAX_CASES) {
      throw ProblemException.invalid("run.too-many-cases", MAX_CASES);
    }
  }

  private RunRow row(UUID id) {
    return runs.find(id).orElseThrow(() -> ProblemException.notFound("run", id));
  }

  private RunDetail detail(RunRow row) {
    Run run = row.run();
    List<RunDetail.RunAssistant> assistants =
        runs.assistants(List.of(run.id())).stream()
            .map(a -> new RunDetail.RunAssistant(a.assistantId(), a.name()))
            .toList();
    return new RunDetail(
        run.id(),
        run.suiteId(),
        row.suiteName(),
        run.suiteVersion(),
        assistants,
        run.trials(),
        run.status(),
        run.items(),
        run.done(),
        run.dead(),
        run.eventSeq(),
        run.problem(),
        run.createdAt(),
        run.startedAt(),
        run.completedAt());
  }

  private static RunSummary summary(RunRow row, List<String> assistants) {
    Run run = row.run();
    return new RunSummary(
        run.id(),
        row.suiteName(),
        run.suiteVersion(),
        assistants,
        run.status(),
        run.items(),
        run.done(),
        run.dead(),
        run.createdAt(),
        run.completedAt());
  }
}
