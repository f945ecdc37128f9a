package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.CreateSuite;
import dev.arbiter.evaluation.suite.api.ImportPreview;
import dev.arbiter.evaluation.suite.api.ImportSuite;
import dev.arbiter.evaluation.suite.api.ImportTarget;
import dev.arbiter.evaluation.suite.api.SuiteFilter;
import dev.arbiter.evaluation.suite.api.SuiteImported;
import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.evaluation.suite.entity.ListedSuite;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteListStore;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.type.SuiteOrder;
import dev.arbiter.evaluation.transfer.control.SpooledUpload;
import dev.arbiter.evaluation.transfer.control.UploadConfig;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.time.type.TimeOrderedId;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Suites of the bound tenant's default project. */
@Stateless
public class SuiteService implements Suites {

  private static final int MAX_NAME = 200;

  @Inject private SuiteStore store;
  @Inject private SuiteListStore list;
  @Inject private SuiteImportService imports;
  @Inject private Tenants tenants;
  @Inject private UploadConfig uploads;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** Receives the whole file first: a slow sender must not hold a transaction open. */
  @Override
  @Requires(Permission.SUITE_EDIT)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SuiteImported importFile(ImportSuite command, InputStream file) {
    ImportSuite checked = checked(command);
    try (SpooledUpload upload = SpooledUpload.receive(file, uploads.maxBytes())) {
      return imports.importFile(checked, upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @Requires(Permission.SUITE_EDIT)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportPreview preview(ImportSuite command, InputStream file) {
    ImportSuite checked = checked(command);
    try (SpooledUpload upload = SpooledUpload.receive(file, uploads.maxBytes())) {
      return imports.preview(checked, upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImportSuite checked(ImportSuite command) {
    ImportTarget target = command.target();
    return target.name() == null
        ? command
        : new ImportSuite(
            new ImportTarget(null, checked(target.name()), target.onlyNew()),
            command.format(),
            command.columns());
  }

  private static String checked(String name) {
    String bare = name.strip();
    if (bare.isEmpty() || bare.length() > MAX_NAME) {
      throw ProblemException.invalid("suite.name", MAX_NAME);
    }
    return bare;
  }

  @Override
  @Requires(Permission.SUITE_EDIT)
  public SuiteSummary create(CreateSuite command) {
    Suite suite =
        new Suite(
            TimeOrderedId.next(clock),
            tenants.currentProject(),
            checked(command.name()),
            clock.instant());
    store.add(suite);
    audit.record(AuditEntry.success("suite.create", "suite", suite.id(), Map.of()));
    return new SuiteSummary(suite.id(), suite.name(), 0, 0, suite.createdAt(), null, null);
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public Page<SuiteSummary> list(SuiteFilter filter, PageRequest page) {
    List<ListedSuite> rows =
        list.list(tenants.currentProject(), filter.name(), filter.order(), page);
    return Page.of(
            rows,
            page.limit(),
            row ->
                filter.order() == SuiteOrder.NAME
                    ? new Cursor(List.of(row.name(), row.id().toString()))
                    : Cursor.of(row.createdAt(), row.id()))
        .map(SuiteSummaries::of);
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public SuiteSummary get(UUID id) {
    return SuiteSummaries.of(
        list.find(id).orElseThrow(() -> ProblemException.notFound("suite", id)));
  }
}
