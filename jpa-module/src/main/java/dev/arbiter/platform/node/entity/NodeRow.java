package dev.arbiter.platform.node.entity;

import dev.arbiter.platform.node.type.NodeSelf;
import java.time.Duration;
import java.time.Instant;

/**
 * A node as it is known.
 *
 * @param seenAt when it spoke last, by the clock of the database
 * @param quiet for how long it has not spoken, by the same clock
 */
public record NodeRow(NodeSelf node, Instant seenAt, Duration quiet) {}
