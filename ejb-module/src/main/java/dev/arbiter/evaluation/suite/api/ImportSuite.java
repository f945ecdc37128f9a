package dev.arbiter.evaluation.suite.api;

import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.util.Objects;

/**
 * @param name the suite's name, 1 to 200 characters
 */
public record ImportSuite(String name, FileFormat format) {

  public ImportSuite {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(format, "format");
  }
}
