package dev.arbiter.evaluation.manual.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * A person asks an assistant by hand and pastes what it answered. Several people share a run: each
 * case is one person's for a while, and goes back to all when that person does not come back.
 */
public interface ManualAnswers {

  /** How far the people are. */
  ManualProgress progress(UUID runId, UUID assistantId);

  /**
   * The caller's open case if there is one, else the next one that is nobody's; empty at the end.
   */
  Optional<ManualTask> next(UUID runId, UUID assistantId);

  /** What the caller holds, without taking anything; empty when that is nothing. */
  Optional<ManualTask> held(UUID runId, UUID assistantId);

  /**
   * Has the caller hold her case as long as if she had taken it now.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException CONFLICT ({@code manual.taken} while
   *     it is another person's, {@code manual.given-back} when it is nobody's, {@code
   *     manual.answered} when it is answered)
   */
  ManualHold keep(ManualKey key);

  /** The runs in which people answer for an assistant, the newest first. */
  Page<ManualRun> runs(UUID assistantId, PageRequest page);

  /**
   * Commits an answer, which is then graded in the background.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException CONFLICT ({@code manual.taken} while
   *     it is another person's, {@code manual.answered} when it is answered)
   */
  ManualProgress answer(ManualKey key, GiveAnswer command);

  /** Gives a case back so that somebody else can take it; nothing happens if it is not held. */
  ManualProgress release(ManualKey key);
}
