package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.evaluation.suite.api.ImportPreview;
import dev.arbiter.evaluation.suite.api.ImportSuite;
import dev.arbiter.evaluation.suite.api.ImportTarget;
import dev.arbiter.evaluation.suite.api.SuiteImported;
import dev.arbiter.evaluation.suite.entity.CaseChanges;
import dev.arbiter.evaluation.suite.entity.CaseImportStore;
import dev.arbiter.evaluation.suite.entity.StagedCase;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.control.CsvColumns;
import dev.arbiter.evaluation.transfer.control.CsvSample;
import dev.arbiter.evaluation.transfer.control.DoubledRows;
import dev.arbiter.evaluation.transfer.control.SpooledUpload;
import dev.arbiter.evaluation.transfer.control.SuiteReader;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** One import is one transaction: all of a file's cases become a version, or nothing happens. */
@Stateless
public class SuiteImportService {

  private static final int FIRST_CASES = 10;
  private static final int SAMPLES = 3;

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
    if (command.target().suiteId() != null || command.target().onlyNew()) {
      known(command.target());
    }
    stage(importId, command, upload);
    Suite suite = suite(command.target());
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

  /** What {@link #importFile} would do; all that it writes is gone when it returns. */
  public ImportPreview preview(ImportSuite command, SpooledUpload upload) {
    UUID importId = TimeOrderedId.next(clock);
    Optional<Suite> suite = known(command.target());
    List<CaseDetail> first = new ArrayList<>();
    CsvSample sample = new CsvSample(SAMPLES);
    ImportReport report =
        read(
            importId,
            command,
            upload,
            sample,
            rows ->
                rows.stream()
                    .limit(Math.max(0, FIRST_CASES - first.size()))
                    .map(CaseDetails::of)
                    .forEach(first::add));
    SuiteImported effect = report.isClean() ? effect(importId, command, suite) : null;
    cases.discard(importId);
    return new ImportPreview(
        sample.columns().stream()
            .map(column -> new ImportPreview.Column(column.name(), column.field(), column.cells()))
            .toList(),
        SuiteReader.fields(),
        first,
        report.rows(),
        report.problems(),
        report.problemCount(),
        effect);
  }

  private SuiteImported effect(UUID importId, ImportSuite command, Optional<Suite> suite) {
    CaseChanges changes = cases.compare(importId, suite.map(Suite::id).orElse(importId));
    int latest = suite.map(Suite::latestVersion).orElse(0);
    return new SuiteImported(
        suite.map(Suite::id).orElse(null),
        suite.map(Suite::name).orElse(command.target().name()),
        changes.isEmpty() ? latest : latest + 1,
        !changes.isEmpty(),
        changes.cases(),
        changes.added(),
        changes.changed(),
        changes.removed(),
        changes.unchanged());
  }

  private void stage(UUID importId, ImportSuite command, SpooledUpload upload) {
    ImportReport report = read(importId, command, upload, new CsvSample(0), rows -> {});
    if (!report.isClean()) {
      throw ProblemException.refused("import.refused", report.problems(), report.problemCount());
    }
  }

  private ImportReport read(
      UUID importId,
      ImportSuite command,
      SpooledUpload upload,
      CsvSample sample,
      Consumer<List<StagedCase>> watcher) {
    CaseStaging staging = new CaseStaging();
    DoubledRows doubled = new DoubledRows();
    try (InputStream file = upload.open()) {
      ImportReport report =
          reader.read(
              file,
              command.format(),
              new CsvColumns(command.columns(), sample),
              rows -> {
                List<StagedCase> staged = rows.stream().map(staging::stage).toList();
                watcher.accept(staged);
                cases
                    .stage(importId, staged)
                    .forEach(row -> doubled.add(row.key(), row.line(), row.firstLine()));
              });
      return doubled.with(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The suite that an import would change; empty when it would make one. */
  private Optional<Suite> known(ImportTarget target) {
    if (target.suiteId() != null) {
      return Optional.of(
          suites
              .find(target.suiteId())
              .orElseThrow(() -> ProblemException.notFound("suite", target.suiteId())));
    }
    Optional<Suite> known = suites.findByName(tenants.currentProject(), target.name());
    if (target.onlyNew() && known.isPresent()) {
      throw ProblemException.conflict("suite.name-taken", target.name());
    }
    return known;
  }

  private Suite suite(ImportTarget target) {
    Optional<Suite> known = known(target);
    if (known.isPresent()) {
      return suites.lock(known.get().id()).orElseThrow();
    }
    UUID project = tenants.currentProject();
    Suite made = new Suite(TimeOrderedId.next(clock), project, target.name(), clock.instant());
    suites.add(made);
    return made;
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
