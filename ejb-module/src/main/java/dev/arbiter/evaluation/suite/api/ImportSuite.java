package dev.arbiter.evaluation.suite.api;

import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.util.Map;
import java.util.Objects;

/**
 * A file of cases that becomes a version of a suite.
 *
 * @param columns of a CSV file, by the name in the header: the field that it holds, an empty text
 *     to keep it in the metadata, {@code -} to leave it out; columns that are not named here are
 *     told by their own name
 */
public record ImportSuite(ImportTarget target, FileFormat format, Map<String, String> columns) {

  /** Stands for a field when a column is left out. */
  public static final String LEFT_OUT = "-";

  public ImportSuite {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(format, "format");
    columns = Map.copyOf(columns);
  }

  public ImportSuite(String name, FileFormat format) {
    this(ImportTarget.named(name), format, Map.of());
  }
}
