package dev.arbiter.platform.contract.ui;

import java.util.List;

/**
 * An answer of an operation.
 *
 * @param status three digits; or {@value #ANY_OTHER} for all that are not named
 * @param bodies one for each media type; empty if nothing comes with it
 * @param problem which problem its example is, for example {@code suite.name-taken}; null if it is
 *     none
 */
public record Answer(String status, String description, List<Body> bodies, String problem) {

  static final String ANY_OTHER = "default";

  public Answer {
    bodies = List.copyOf(bodies);
  }

  public boolean isAnyOther() {
    return status.equals(ANY_OTHER);
  }

  public boolean isSuccess() {
    return status.startsWith("2");
  }
}
