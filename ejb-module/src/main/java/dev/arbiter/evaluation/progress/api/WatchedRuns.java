package dev.arbiter.evaluation.progress.api;

import java.util.List;
import java.util.UUID;

/** Runs of the bound tenant that somebody watches. */
public interface WatchedRuns {

  /** Most runs that are asked for at once. */
  int MOST = 2_000;

  /**
   * Where these runs stand. Those that do not exist, or are another tenant's, are left out.
   *
   * @param runs at most {@value #MOST}
   */
  List<RunProgress> progress(List<UUID> runs);
}
