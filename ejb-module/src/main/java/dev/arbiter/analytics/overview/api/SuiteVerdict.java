package dev.arbiter.analytics.overview.api;

import java.time.Instant;
import java.util.UUID;

/**
 * What the newest run of a suite says.
 *
 * @param sentence on the first two assistants; null with a single one
 * @param verdict name of its kind; null with a single assistant
 * @param assistants how many took part
 * @param warnings how many things weaken the figures
 */
public record SuiteVerdict(
    UUID suiteId,
    String suiteName,
    int suiteVersion,
    UUID runId,
    Instant completedAt,
    String sentence,
    String verdict,
    int assistants,
    int warnings) {}
