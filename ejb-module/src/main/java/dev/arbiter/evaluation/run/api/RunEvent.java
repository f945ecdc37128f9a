package dev.arbiter.evaluation.run.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import java.time.Instant;

/**
 * Something that happened to a run. Numbers have no gap, and the sum of {@code finished} over all
 * events is what {@code done} says, unless the answers were graded anew.
 *
 * @param seq from 1
 * @param kind PROGRESS when items ended, STATUS when somebody or the engine moved the run
 * @param status the run's status from then on
 * @param finished items that this event finished
 * @param died items that this event gave up
 * @param done items with a committed answer, all in all
 * @param dead items given up, all in all
 * @param problem why the run stands still or failed; null if it does neither
 */
public record RunEvent(
    long seq,
    String kind,
    RunStatus status,
    int finished,
    int died,
    int items,
    int done,
    int dead,
    Instant at,
    String problem) {}
