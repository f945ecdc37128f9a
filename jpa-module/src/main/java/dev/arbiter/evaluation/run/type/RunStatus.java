package dev.arbiter.evaluation.run.type;

/** Life of a run. */
public enum RunStatus {
  /** Accepted; its items are being made. */
  PREPARING,
  RUNNING,
  /** No item is begun until somebody resumes it; what is under way still ends. */
  PAUSED,
  /** Every item is done, or dead with its reason. */
  COMPLETED,
  /** Could not be prepared; the run's problem says why. */
  FAILED,
  CANCELLED;

  public boolean isFinal() {
    return this == COMPLETED || this == FAILED || this == CANCELLED;
  }
}
