package dev.arbiter.evaluation.suite.entity;

/** How the cases of an upload differ from the latest version. */
public record CaseChanges(int added, int changed, int removed, int unchanged) {

  public int cases() {
    return added + changed + unchanged;
  }

  public boolean isEmpty() {
    return added == 0 && changed == 0 && removed == 0;
  }
}
