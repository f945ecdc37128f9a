package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;

/**
 * How to grade answers anew.
 *
 * @param graders at least one if they are for all cases
 * @param forAllCases whether they replace the cases' own graders, or serve cases that name none
 */
public record RegradeRun(List<GraderSpec> graders, boolean forAllCases) {
  public RegradeRun {
    graders = List.copyOf(graders);
  }
}
