package dev.arbiter.evaluation.run.entity;

import java.util.UUID;

/** An assistant's part in a run, with its name. */
public record RunAssistantRow(UUID runId, UUID assistantId, String name, int position) {}
