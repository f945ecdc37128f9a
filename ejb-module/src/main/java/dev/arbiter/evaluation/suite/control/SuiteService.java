package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.evaluation.suite.api.ImportSuite;
import dev.arbiter.evaluation.suite.api.SuiteImported;
import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteRow;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.evaluation.suite.entity.TestCase;
import dev.arbiter.evaluation.transfer.control.SpooledUpload;
import dev.arbiter.evaluation.transfer.control.UploadConfig;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Suites of the bound tenant's default project. */
@Stateless
public class SuiteService implements Suites {

  private static final int MAX_NAME = 200;

  @Inject private SuiteStore store;
  @Inject private SuiteImportService imports;
  @Inject private Tenants tenants;
  @Inject private UploadConfig uploads;

  /** Receives the whole file first: a slow sender must not hold a transaction open. */
  @Override
  @Requires(Permission.SUITE_EDIT)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SuiteImported importFile(ImportSuite command, InputStream file) {
    String name = command.name().strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw ProblemException.invalid("suite.name", MAX_NAME);
    }
    try (SpooledUpload upload = SpooledUpload.receive(file, uploads.maxBytes())) {
      return imports.importFile(new ImportSuite(name, command.format()), upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public Page<SuiteSummary> list(PageRequest page) {
    List<SuiteRow> rows = store.list(tenants.currentProject(), page);
    return Page.of(rows, page.limit(), row -> Cursor.of(row.suite().createdAt(), row.suite().id()))
        .map(row -> summary(row.suite(), row.cases() == null ? 0 : row.cases()));
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public SuiteSummary get(UUID id) {
    Suite suite = suite(id);
    int cases = store.findVersion(id, suite.latestVersion()).map(SuiteVersion::cases).orElse(0);
    return summary(suite, cases);
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public Page<CaseDetail> cases(UUID suiteId, int version, PageRequest page) {
    suite(suiteId);
    if (store.findVersion(suiteId, version).isEmpty()) {
      throw ProblemException.notFound("suite version", version);
    }
    List<TestCase> rows = store.cases(suiteId, version, page);
    return Page.of(
            rows,
            page.limit(),
            row -> new Cursor(List.of(String.valueOf(row.position()), row.key())))
        .map(CaseDetails::of);
  }

  private Suite suite(UUID id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("suite", id));
  }

  private static SuiteSummary summary(Suite suite, int cases) {
    return new SuiteSummary(
        suite.id(), suite.name(), suite.latestVersion(), cases, suite.createdAt());
  }
}
