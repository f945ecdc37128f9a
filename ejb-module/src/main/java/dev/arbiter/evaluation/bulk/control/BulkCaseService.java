package dev.arbiter.evaluation.bulk.control;

import dev.arbiter.evaluation.bulk.api.BulkCases;
import dev.arbiter.evaluation.bulk.api.CasesEdited;
import dev.arbiter.evaluation.bulk.api.EditCases;
import dev.arbiter.evaluation.suite.control.CaseForm;
import dev.arbiter.evaluation.suite.entity.CaseBulkStore;
import dev.arbiter.evaluation.suite.entity.CaseBulkStore.Chosen;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.CaseImportStore;
import dev.arbiter.evaluation.suite.entity.StagedCase;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.time.type.TimeOrderedId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the chosen cases in pieces, and writes what changed in whole sets. */
@Stateless
public class BulkCaseService implements BulkCases {

  private static final int CHUNK = 500;

  @Inject private SuiteStore suites;
  @Inject private CaseBulkStore bulk;
  @Inject private CaseImportStore imports;
  @Inject private CaseForm form;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.SUITE_EDIT)
  public CasesEdited edit(UUID suiteId, int seenVersion, EditCases command) {
    Suite suite = seen(suiteId, seenVersion);
    check(command);
    int all = suites.findVersion(suiteId, suite.latestVersion()).map(SuiteVersion::cases).orElse(0);
    Chosen chosen = new Chosen(command.cases(), command.matching());
    return command.remove() ? remove(suite, chosen, all) : change(suite, chosen, command, all);
  }

  private static void check(EditCases command) {
    boolean tooMany = command.cases() != null && command.cases().size() > EditCases.MAX_CASES;
    if (tooMany) {
      throw ProblemException.invalid("bulk.too-many", EditCases.MAX_CASES);
    }
    boolean changesToo =
        !command.addTags().isEmpty()
            || !command.removeTags().isEmpty()
            || command.graders() != null;
    if (command.changesNothing() || command.remove() && changesToo) {
      throw ProblemException.invalid("bulk.nothing");
    }
  }

  /** Locks the suite as an edit of one case does. */
  private Suite seen(UUID suiteId, int seenVersion) {
    Suite suite =
        suites.lock(suiteId).orElseThrow(() -> ProblemException.notFound("suite", suiteId));
    if (suite.latestVersion() != seenVersion) {
      throw new ProblemException(
          ProblemException.Kind.PRECONDITION_FAILED,
          "suite.version-moved",
          suite.latestVersion(),
          seenVersion);
    }
    return suite;
  }

  private CasesEdited remove(Suite suite, Chosen chosen, int all) {
    int removed = bulk.close(suite.id(), chosen, suite.latestVersion());
    if (removed > 0) {
      suite.nextVersion();
      publish(suite, new CaseChanges(0, 0, removed, all - removed));
    }
    return new CasesEdited(suite.id(), suite.latestVersion(), removed > 0, removed, 0, removed);
  }

  private CasesEdited change(Suite suite, Chosen chosen, EditCases command, int all) {
    UUID importId = TimeOrderedId.next(clock);
    int meant = stage(importId, suite, chosen, new CaseRewriting(command));
    int changed = bulk.closeChanged(importId, suite.id(), suite.latestVersion());
    if (changed > 0) {
      imports.open(importId, suite.id(), suite.nextVersion());
      publish(suite, new CaseChanges(0, changed, 0, all - changed));
    }
    imports.discard(importId);
    return new CasesEdited(suite.id(), suite.latestVersion(), changed > 0, meant, changed, 0);
  }

  private int stage(UUID importId, Suite suite, Chosen chosen, CaseRewriting rewriting) {
    RefusedCases refused = new RefusedCases();
    int meant = 0;
    String after = "";
    List<WholeCase> chunk = bulk.chunk(suite.id(), chosen, after, CHUNK);
    while (!chunk.isEmpty()) {
      List<WholeCase> cases = chunk;
      List<StagedCase> rows =
          form.read(
              cases.stream().map(rewriting::of).toList(),
              cases.stream().map(WholeCase::position).toList(),
              report -> refused.add(report, cases));
      if (refused.isEmpty()) {
        imports.stage(importId, rows);
      }
      meant += cases.size();
      after = cases.get(cases.size() - 1).key();
      chunk = cases.size() < CHUNK ? List.of() : bulk.chunk(suite.id(), chosen, after, CHUNK);
    }
    refused.refuse();
    return meant;
  }

  private void publish(Suite suite, CaseChanges changes) {
    suites.add(
        new SuiteVersion(
            suite.id(),
            suite.latestVersion(),
            changes,
            clock.instant(),
            caller.require().accountId()));
    audit.record(
        AuditEntry.success(
            "suite.cases.edit",
            "suite",
            suite.id(),
            Map.of(
                "version", String.valueOf(suite.latestVersion()),
                "changed", String.valueOf(changes.changed()),
                "removed", String.valueOf(changes.removed()))));
  }
}
