package dev.arbiter.evaluation.run.api;

import java.io.Serializable;
import java.util.List;

/**
 * The cases that several runs of a suite asked alike: same id in files, same content.
 *
 * @param ranks per run the places of the common cases in its suite version, all in the same order;
 *     not to be changed
 * @param changed cases that all runs asked, but not all with the same content
 * @param leftOut per run its cases that not every other run asked
 */
public record CommonCases(List<int[]> ranks, int changed, List<Integer> leftOut)
    implements Serializable {

  public CommonCases {
    ranks = List.copyOf(ranks);
    leftOut = List.copyOf(leftOut);
  }

  /** How many there are. */
  public int size() {
    return ranks.get(0).length;
  }
}
