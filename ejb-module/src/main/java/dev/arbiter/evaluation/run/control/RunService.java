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
import dev.arbiter.evaluation.run.entity.RunDetailStore;
import dev.arbiter.evaluation.run.entity.RunDetailStore.DetailRow;
import dev.arbiter.evaluation.run.entity.RunRow;
import dev.arbiter.evaluation.run.entity.RunStore;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
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
  @Inject private RunDetailStore details;
  @Inject private AnswerStore answers;
  @Inject private RunStart start;
  @Inject private OutcomeReader outcomes;
  @Inject private SuiteStore suites;
  @Inject private Tenants tenants;
  @Inject private AuditLog audit;

  @Override
  @Requires(Permission.RUN_START)
  public RunDetail start(StartRun command) {
    UUID id = start.start(command);
    return detail(id);
  }

  @Override
  @Requires(Permission.RUN_READ)
  public Page<RunSummary> list(RunFilter filter, PageRequest page) {
    if (filter.suiteId() != null && suites.find(filter.suiteId()).isEmpty()) {
      throw ProblemException.notFound("suite", filter.suiteId());
    }
    RunStore.Criteria criteria =
        new RunStore.Criteria(
            filter.status(),
            filter.suiteName(),
            filter.suiteId(),
            filter.assistant(),
            filter.from(),
            filter.to(),
            filter.order() == RunFilter.Order.OLDEST_FIRST);
    List<RunRow> rows = runs.list(tenants.currentProject(), criteria, page);
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
    return detail(id);
  }

  @Override
  @Requires(Permission.RUN_READ)
  public GradedOutcomes outcomes(RunDetail run) {
    return outcomes.read(run);
  }

  @Override
  @Requires(Permission.RUN_READ)
  public List<RunCase> cases(RunDetail run, List<UUID> caseIds) {
    limit(caseIds.size());
    return answers.cases(run.suiteId(), caseIds).stream()
        .map(c -> new RunCase(c.caseId(), c.key(), c.prompt(), c.expected()))
        .toList();
  }

  @Override
  @Requires(Permission.ANSWER_READ)
  public List<CaseAnswers> answers(RunDetail run, List<UUID> caseIds) {
    limit(caseIds.size());
    List<CaseAnswers> found = AnswerGrouping.group(answers.answers(run.id(), caseIds));
    audit.record(
        AuditEntry.success(
            "answer.read", "run", run.id(), Map.of("cases", String.valueOf(caseIds.size()))));
    return found;
  }

  private static void limit(int size) {
    if (size > MAX_CASES) {
      throw ProblemException.invalid("run.too-many-cases", MAX_CASES);
    }
  }

  private RunDetail detail(UUID id) {
    List<DetailRow> rows = details.find(id);
    if (rows.isEmpty()) {
      throw ProblemException.notFound("run", id);
    }
    DetailRow run = rows.get(0);
    return new RunDetail(
        run.id(),
        run.suiteId(),
        run.suiteName(),
        run.suiteVersion(),
        rows.stream()
            .map(row -> new RunDetail.RunAssistant(row.assistantId(), row.assistantName()))
            .toList(),
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
