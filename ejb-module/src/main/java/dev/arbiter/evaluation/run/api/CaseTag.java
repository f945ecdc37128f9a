package dev.arbiter.evaluation.run.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * A tag and its cases.
 *
 * @param ranks places of the cases in the suite version, from 0, ascending; not to be changed
 */
public record CaseTag(String name, int[] ranks) implements Serializable {

  public CaseTag {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ranks, "ranks");
  }
}
