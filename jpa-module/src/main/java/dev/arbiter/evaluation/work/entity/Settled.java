package dev.arbiter.evaluation.work.entity;

import dev.arbiter.evaluation.run.entity.CompletedRun;
import java.util.List;

/**
 * What a batch brought about.
 *
 * @param items that ended with it
 * @param completed runs that ended with it
 */
public record Settled(int items, List<CompletedRun> completed) {

  public Settled {
    completed = List.copyOf(completed);
  }
}
