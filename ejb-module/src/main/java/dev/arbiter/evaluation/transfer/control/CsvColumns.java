package dev.arbiter.evaluation.transfer.control;

import java.util.Map;

/**
 * What the columns of a CSV file stand for, and who looks at the first rows.
 *
 * @param fields by the title of the column: a field, empty for metadata, {@value #LEFT_OUT} to
 *     leave the column out; columns without an entry tell themselves by their titles
 */
public record CsvColumns(Map<String, String> fields, CsvSample sample) {

  /** Instead of a field: the column is not read. */
  public static final String LEFT_OUT = "-";

  public CsvColumns {
    fields = Map.copyOf(fields);
  }

  /** Every column is what its title says. */
  static CsvColumns asNamed() {
    return new CsvColumns(Map.of(), new CsvSample(0));
  }
}
