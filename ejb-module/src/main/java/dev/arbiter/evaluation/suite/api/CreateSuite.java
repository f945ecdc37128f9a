package dev.arbiter.evaluation.suite.api;

import java.util.Objects;

/**
 * A suite without cases.
 *
 * @param name 1 to 200 characters, unique in the project
 */
public record CreateSuite(String name) {

  public CreateSuite {
    Objects.requireNonNull(name, "name");
  }
}
