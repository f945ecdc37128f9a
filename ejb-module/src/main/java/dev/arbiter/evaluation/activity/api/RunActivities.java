package dev.arbiter.evaluation.activity.api;

import java.util.List;

/** Short lists of runs, for pages that look at all of them. */
public interface RunActivities {

  /** More at once are not to be had. */
  int MOST = 200;

  /**
   * The newest runs of the current project.
   *
   * @param most 1 to {@value #MOST}
   */
  List<RunActivity> newest(int most);

  /**
   * The runs of all projects that ended last.
   *
   * @param most 1 to {@value #MOST}
   */
  List<RunActivity> ended(int most);
}
