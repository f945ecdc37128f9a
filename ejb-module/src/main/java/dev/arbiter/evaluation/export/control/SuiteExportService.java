package dev.arbiter.evaluation.export.control;

import dev.arbiter.evaluation.export.api.ExportedSuite;
import dev.arbiter.evaluation.export.api.SuiteExports;
import dev.arbiter.evaluation.suite.control.CaseFields;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a version as it is read. */
@Stateless
public class SuiteExportService implements SuiteExports {

  @Inject private SuiteStore suites;
  @Inject private ExportReadService pages;
  @Inject private AuditLog audit;

  @Override
  @Requires(Permission.SUITE_READ)
  public ExportedSuite open(UUID suiteId, Integer version) {
    Suite suite =
        suites.find(suiteId).orElseThrow(() -> ProblemException.notFound("suite", suiteId));
    int wanted = version == null ? suite.latestVersion() : version;
    if (suites.findVersion(suiteId, wanted).isEmpty()) {
      throw ProblemException.notFound("suite version", wanted);
    }
    audit.record(
        AuditEntry.success(
            "suite.export", "suite", suiteId, Map.of("version", String.valueOf(wanted))));
    return new ExportedSuite(suiteId, suite.name(), wanted);
  }

  @Override
  @Requires(Permission.SUITE_READ)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void write(ExportedSuite suite, FileFormat format, OutputStream target)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    CaseWriter writer =
        format == FileFormat.CSV ? new CsvCaseWriter(text) : new JsonLinesWriter(text);
    List<WholeCase> rows = pages.next(suite, null);
    while (!rows.isEmpty()) {
      for (WholeCase row : rows) {
        writer.write(CaseFields.of(row.key(), row.content()));
      }
      WholeCase last = rows.get(rows.size() - 1);
      rows = rows.size() < ExportReadService.CASES ? List.of() : pages.next(suite, last);
    }
    writer.finish();
  }
}
