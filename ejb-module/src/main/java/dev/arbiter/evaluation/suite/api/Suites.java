package dev.arbiter.evaluation.suite.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.io.InputStream;
import java.util.UUID;

/** Suites of the bound tenant's default project. */
public interface Suites {

  /**
   * Reads a whole file into the suite of this name, which is made if need be. The file's cases
   * become a new version; a file that changes nothing yields the latest version again. One bad row
   * and nothing is imported.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException INVALID ({@code import.refused}) with
   *     line and column of each bad row
   */
  SuiteImported importFile(ImportSuite command, InputStream file);

  Page<SuiteSummary> list(PageRequest page);

  SuiteSummary get(UUID id);

  Page<CaseDetail> cases(UUID suiteId, int version, PageRequest page);
}
