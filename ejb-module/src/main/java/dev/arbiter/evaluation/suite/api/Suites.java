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

  /** Reads a whole file as {@link #importFile} does and tells what would come of it. */
  ImportPreview preview(ImportSuite command, InputStream file);

  /**
   * Makes a suite without cases.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException CONFLICT ({@code suite.name-taken})
   */
  SuiteSummary create(CreateSuite command);

  Page<SuiteSummary> list(SuiteFilter filter, PageRequest page);

  SuiteSummary get(UUID id);
}
