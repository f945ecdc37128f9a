package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.CaseEdited;
import dev.arbiter.evaluation.suite.api.CaseRevision;
import dev.arbiter.evaluation.suite.api.CaseWithHistory;
import dev.arbiter.evaluation.suite.api.SuiteCases;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.CaseRevisionStore;
import dev.arbiter.evaluation.suite.entity.StagedCase;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.evaluation.suite.entity.TestCase;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Edits of single cases, each a version of its own. */
@Stateless
public class SuiteCaseService implements SuiteCases {

  private static final int HISTORY = 20;

  @Inject private SuiteStore suites;
  @Inject private CaseRevisionStore cases;
  @Inject private CaseForm form;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.SUITE_READ)
  public CaseEdited get(UUID suiteId, UUID stableId) {
    Suite suite = suites.find(suiteId).orElseThrow(() -> noSuite(suiteId));
    return new CaseEdited(
        suiteId, suite.latestVersion(), false, CaseDetails.of(latest(suiteId, stableId)));
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public CaseWithHistory withHistory(UUID suiteId, UUID stableId) {
    Suite suite = suites.find(suiteId).orElseThrow(() -> noSuite(suiteId));
    TestCase row = latest(suiteId, stableId);
    List<CaseRevision> history =
        cases.revisions(suiteId, row.key(), null, HISTORY).stream()
            .map(SuiteCaseService::revision)
            .toList();
    return new CaseWithHistory(
        suiteId, suite.name(), suite.latestVersion(), CaseDetails.of(row), history);
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public Page<CaseRevision> revisions(UUID suiteId, UUID stableId, PageRequest page) {
    TestCase row = latest(suiteId, stableId);
    Integer before = page.cursor() == null ? null : page.cursor().number(0);
    return Page.of(
            cases.revisions(suiteId, row.key(), before, page.limit() + 1),
            page.limit(),
            found -> new Cursor(List.of(String.valueOf(found.firstVersion()))))
        .map(SuiteCaseService::revision);
  }

  private static CaseRevision revision(TestCase row) {
    return new CaseRevision(row.firstVersion(), row.lastVersion(), CaseDetails.of(row));
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public CaseWithHistory begin(UUID suiteId) {
    Suite suite = suites.find(suiteId).orElseThrow(() -> noSuite(suiteId));
    return new CaseWithHistory(suiteId, suite.name(), suite.latestVersion(), null, List.of());
  }

  @Override
  @Requires(Permission.SUITE_EDIT)
  public CaseEdited add(UUID suiteId, int seenVersion, String json) {
    Suite suite = seen(suiteId, seenVersion);
    StagedCase row = form.read(json, cases.nextPosition(suiteId));
    if (cases.hash(suiteId, row.key()).isPresent()) {
      throw ProblemException.conflict("case.key-taken", row.key());
    }
    CaseChanges before = unchanged(suite);
    int version = suite.nextVersion();
    cases.open(suiteId, row, version);
    publish(suite, new CaseChanges(1, 0, 0, before.unchanged()), "suite.case.add", row.key());
    return edited(suite, row.key());
  }

  @Override
  @Requires(Permission.SUITE_EDIT)
  public CaseEdited replace(UUID suiteId, UUID stableId, int seenVersion, String json) {
    Suite suite = seen(suiteId, seenVersion);
    TestCase before = latest(suiteId, stableId);
    return revise(suite, before, form.replace(before, json));
  }

  @Override
  @Requires(Permission.SUITE_EDIT)
  public CaseEdited change(UUID suiteId, UUID stableId, int seenVersion, String patch) {
    Suite suite = seen(suiteId, seenVersion);
    TestCase before = latest(suiteId, stableId);
    return revise(suite, before, form.change(before, patch));
  }

  @Override
  @Requires(Permission.SUITE_EDIT)
  public CaseEdited remove(UUID suiteId, UUID stableId, int seenVersion) {
    Suite suite = seen(suiteId, seenVersion);
    String key = latest(suiteId, stableId).key();
    CaseChanges before = unchanged(suite);
    int version = suite.nextVersion();
    cases.close(suiteId, key, version);
    publish(suite, new CaseChanges(0, 0, 1, before.unchanged() - 1), "suite.case.remove", key);
    return new CaseEdited(suiteId, version, true, null);
  }

  private CaseEdited revise(Suite suite, TestCase before, StagedCase row) {
    byte[] hash = cases.hash(suite.id(), row.key()).orElseThrow();
    if (Arrays.equals(hash, row.contentHash())) {
      return new CaseEdited(suite.id(), suite.latestVersion(), false, CaseDetails.of(before));
    }
    CaseChanges all = unchanged(suite);
    int version = suite.nextVersion();
    cases.close(suite.id(), row.key(), version);
    cases.open(suite.id(), row, version);
    publish(suite, new CaseChanges(0, 1, 0, all.unchanged() - 1), "suite.case.change", row.key());
    return edited(suite, row.key());
  }

  /** Locks the suite: whoever edits next waits, and then sees a newer version than it knows. */
  private Suite seen(UUID suiteId, int seenVersion) {
    Suite suite = suites.lock(suiteId).orElseThrow(() -> noSuite(suiteId));
    if (suite.latestVersion() != seenVersion) {
      throw new ProblemException(
          ProblemException.Kind.PRECONDITION_FAILED,
          "suite.version-moved",
          suite.latestVersion(),
          seenVersion);
    }
    return suite;
  }

  private CaseChanges unchanged(Suite suite) {
    int all =
        suites.findVersion(suite.id(), suite.latestVersion()).map(SuiteVersion::cases).orElse(0);
    return new CaseChanges(0, 0, 0, all);
  }

  private void publish(Suite suite, CaseChanges changes, String action, String key) {
    suites.add(
        new SuiteVersion(
            suite.id(),
            suite.latestVersion(),
            changes,
            clock.instant(),
            caller.require().accountId()));
    audit.record(
        AuditEntry.success(
            action,
            "suite",
            suite.id(),
            Map.of("version", String.valueOf(suite.latestVersion()), "case", key)));
  }

  private CaseEdited edited(Suite suite, String key) {
    TestCase row =
        cases
            .findLatestByKey(suite.id(), key)
            .orElseThrow(() -> ProblemException.notFound("case", key));
    return new CaseEdited(suite.id(), suite.latestVersion(), true, CaseDetails.of(row));
  }

  private TestCase latest(UUID suiteId, UUID stableId) {
    return cases
        .findLatest(suiteId, stableId)
        .orElseThrow(() -> ProblemException.notFound("case", stableId));
  }

  private static ProblemException noSuite(UUID suiteId) {
    return ProblemException.notFound("suite", suiteId);
  }
}
