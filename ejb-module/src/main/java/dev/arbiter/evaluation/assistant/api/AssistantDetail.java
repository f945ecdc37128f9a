package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.evaluation.assistant.type.AssistantKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An assistant.
 *
 * @param replayDelayMs how long a recorded assistant takes to answer, ms
 */
public record AssistantDetail(
    UUID id, String name, AssistantKind kind, int replayDelayMs, Instant createdAt) {}
