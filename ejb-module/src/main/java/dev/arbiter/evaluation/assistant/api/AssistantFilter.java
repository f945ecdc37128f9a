package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.assistant.type.AssistantOrder;

/**
 * Narrows and sorts a list of assistants; a null part does not narrow.
 *
 * @param exactName the whole name
 * @param name a part of the name, letter case does not matter
 * @param order null means the newest first
 */
public record AssistantFilter(
    String exactName, String name, AssistantKind kind, AssistantOrder order) {

  /** Every assistant, the newest first. */
  public static final AssistantFilter ALL = new AssistantFilter(null, null, null, null);

  public AssistantFilter {
    name = name == null || name.isBlank() ? null : name.strip();
    order = order == null ? AssistantOrder.NEWEST : order;
  }
}
