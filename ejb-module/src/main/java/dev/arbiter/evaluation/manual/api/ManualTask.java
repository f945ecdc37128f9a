package dev.arbiter.evaluation.manual.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that is the caller's to ask. What is expected is not told: it would colour the answer.
 *
 * @param key the case's id in the suite file
 * @param trial from 1
 * @param prompt null if the case is a conversation
 * @param turns JSON array of the conversation's turns; null if there is a prompt
 * @param until from then on somebody else may take it
 */
public record ManualTask(
    UUID caseId, String key, int trial, String prompt, String turns, Instant until) {}
