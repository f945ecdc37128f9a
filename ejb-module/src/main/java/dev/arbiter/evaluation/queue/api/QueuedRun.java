package dev.arbiter.evaluation.queue.api;

import dev.arbiter.evaluation.run.type.RunStatus;
import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run that is not over.
 *
 * @param priority 0 to 9; 0 is served first
 * @param items all of the run; 0 while it is prepared
 * @param done items with an answer
 * @param dead items that were given up
 * @param underWay items that workers hold now
 * @param waiting items that nobody holds and that are not settled; of an assistant whose answers
 *     people give, all that nobody took
 * @param held whether the engine paused it by itself, and lets it go on by itself
 * @param problem what goes wrong with it now; null for nothing
 */
public record QueuedRun(
    UUID runId,
    String suiteName,
    int suiteVersion,
    RunStatus status,
    int priority,
    int items,
    int done,
    int dead,
    int underWay,
    int waiting,
    boolean held,
    @JsonbNillable @Schema(nullable = true) String problem,
    Instant createdAt) {}
