package dev.arbiter.evaluation.assistant.api;

/**
 * What shall be different; a null part stays.
 *
 * @param name 1 to 100 characters, unique in the project
 * @param replayDelayMs 0 to 60,000 ms, of a recorded assistant only
 */
public record ChangeAssistant(String name, Integer replayDelayMs) {}
