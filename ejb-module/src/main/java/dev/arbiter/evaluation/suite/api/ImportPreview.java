package dev.arbiter.evaluation.suite.api;

import dev.arbiter.platform.error.type.Violation;
import java.util.List;

/**
 * What an import would do. Nothing was imported.
 *
 * @param columns of a CSV file; empty for JSON Lines
 * @param fields names that a column may stand for
 * @param cases the first of the file, at most 10; without ids, for they have none yet
 * @param rows rows that were read, good and bad
 * @param problems the first 100 of them
 * @param problemCount how many there are in all; with one of them nothing can be imported
 * @param effect what the import would report; its suite's id is null when the suite would be made;
 *     null when there are problems
 */
public record ImportPreview(
    List<Column> columns,
    List<String> fields,
    List<CaseDetail> cases,
    long rows,
    List<Violation> problems,
    long problemCount,
    SuiteImported effect) {

  /**
   * A column of a CSV file.
   *
   * @param field what it holds; empty for metadata, {@code -} when it is left out
   * @param samples its first cells, shortened
   */
  public record Column(String name, String field, List<String> samples) {

    public Column {
      samples = List.copyOf(samples);
    }
  }

  public ImportPreview {
    columns = List.copyOf(columns);
    fields = List.copyOf(fields);
    cases = List.copyOf(cases);
    problems = List.copyOf(problems);
  }
}
