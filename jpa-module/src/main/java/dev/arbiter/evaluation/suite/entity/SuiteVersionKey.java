package dev.arbiter.evaluation.suite.entity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Key of a version: the suite and its number. */
public class SuiteVersionKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID suiteId;
  private int version;

  protected SuiteVersionKey() {}

  public SuiteVersionKey(UUID suiteId, int version) {
    this.suiteId = suiteId;
    this.version = version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SuiteVersionKey key
        && version == key.version
        && suiteId.equals(key.suiteId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(suiteId, version);
  }
}
