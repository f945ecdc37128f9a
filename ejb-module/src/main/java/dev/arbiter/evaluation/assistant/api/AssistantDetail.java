package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.evaluation.assistant.type.AssistantKind;
import java.time.Instant;
import java.util.UUID;

/** An assistant. */
public record AssistantDetail(UUID id, String name, AssistantKind kind, Instant createdAt) {}
