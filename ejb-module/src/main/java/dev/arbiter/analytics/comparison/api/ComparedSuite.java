package dev.arbiter.analytics.comparison.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * The suite version that all assistants were asked.
 *
 * @param version from 1
 * @param cases of that version, whether answered or not
 */
public record ComparedSuite(String name, int version, int cases) implements Serializable {

  public ComparedSuite {
    Objects.requireNonNull(name, "name");
  }
}
