package dev.arbiter.server.gate;

import java.util.Optional;

/**
 * What became of a condition.
 *
 * @param failed whether the command must fail because of it
 * @param observed the value that was found; empty if the comparison has none
 */
public record GateResult(Gate gate, boolean failed, Optional<String> observed) {}
