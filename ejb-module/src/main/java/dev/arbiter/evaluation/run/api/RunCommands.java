package dev.arbiter.evaluation.run.api;

import java.util.UUID;

/** What people may do with a run of theirs; each returns the run as it is then. */
public interface RunCommands {

  /** No further item is begun; what is under way still ends. Asked again, it changes nothing. */
  RunDetail pause(UUID id);

  /** Goes on where it was paused. Asked again, it changes nothing. */
  RunDetail resume(UUID id);

  /** Ends the run for good; answers that are there stay. Asked again, it changes nothing. */
  RunDetail cancel(UUID id);

  /** Tries the items again that were given up. */
  RunDetail retry(UUID id);

  /** Grades the answers of a completed run anew, without asking the assistants again. */
  RunDetail regrade(UUID id, RegradeRun command);
}
