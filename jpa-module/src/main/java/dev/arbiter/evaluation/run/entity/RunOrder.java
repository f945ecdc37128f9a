package dev.arbiter.evaluation.run.entity;

import java.util.UUID;

/** What a new run is made of. */
public record RunOrder(
    UUID id,
    UUID projectId,
    UUID suiteId,
    int suiteVersion,
    int priority,
    int trials,
    String defaultGraders,
    UUID requestedBy) {}
