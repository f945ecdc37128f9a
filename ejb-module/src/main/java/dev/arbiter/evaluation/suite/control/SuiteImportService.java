package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.ImportSuite;
import dev.arbiter.evaluation.suite.api.SuiteImported;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.CaseImportStore;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.control.DoubledRows;
import dev.arbiter.evaluation.transfer.control.SpooledUpload;
import dev.arbiter.evaluation.transfer.control.SuiteReader;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** One import is one transaction: all of a file's cases become a version, or nothing happens. */
@Stateless
public class SuiteImportService {

  @Inject private SuiteStore suites;
  @Inject private CaseImportStore cases;
  @Inject private SuiteReader reader;
  @Inject private Tenants tenants;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /**
   * @throws UncheckedIOException when the received file can't be read; nothing is imported then
   */
  public SuiteImported importFile(ImportSuite command, SpooledUpload upload) {
    UUID importId = TimeOrderedId.next(clock);
    stage(importId, command, upload);
    Suite suite = suite(command.name());
    CaseChanges changes = cases.compare(importId, suite.id());
    boolean created = !changes.isEmpty();
    if (created) {
      int version = suite.nextVersion();
      cases.publish(importId, suite.id(), version);
      suites.add(
          new SuiteVersion(
              suite.id(), version, changes, clock.instant(), caller.require().accountId()));
    }
    cases.discard(importId);
    SuiteImported imported =
        new SuiteImported(
            suite.id(),
            suite.name(),
            suite.latestVersion(),
            created,
            changes.cases(),
            changes.added(),
            changes.changed(),
            changes.removed(),
            changes.unchanged());
    record(imported);
    return imported;
  }

  private void stage(UUID importId, ImportSuite command, SpooledUpload upload) {
    CaseStaging staging = new CaseStaging();
    DoubledRows doubled = new DoubledRows();
    ImportReport report;
    try (InputStream file = upload.open()) {
      report =
          reader.read(
              file,
              command.format(),
              rows ->
                  cases
                      .stage(importId, rows.stream().map(staging::stage).toList())
                      .forEach(row -> doubled.add(row.key(), row.line(), row.firstLine())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    doubled.refuse(report);
  }

  private Suite suite(String name) {
    UUID project = tenants.currentProject();
    return suites
        .lockByName(project, name)
        .orElseGet(
            () -> {
              Suite made = new Suite(TimeOrderedId.next(clock), project, name, clock.instant());
              suites.add(made);
              return made;
            });
  }

  private void record(SuiteImported imported) {
    audit.record(
        AuditEntry.success(
            "suite.import",
            "suite",
            imported.suiteId(),
            Map.of(
                "version", String.valueOf(imported.version()),
                "cases", String.valueOf(imported.cases()),
                "added", String.valueOf(imported.added()),
                "changed", String.valueOf(imported.changed()),
                "removed", String.valueOf(imported.removed()))));
  }
}
