package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.evaluation.assistant.type.AssistantKind;

/**
 * Narrows a list of assistants; a null part does not narrow.
 *
 * @param exactName the whole name
 * @param name a part of the name, letter case does not matter
 */
public record AssistantFilter(String exactName, String name, AssistantKind kind) {

  /** Every assistant. */
  public static final AssistantFilter ALL = new AssistantFilter(null, null, null);

  public AssistantFilter {
    name = name == null || name.isBlank() ? null : name.strip();
  }
}
