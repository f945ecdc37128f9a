package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.evaluation.assistant.type.AssistantKind;
import java.util.Objects;

/**
 * @param name 1 to 100 characters, unique in the project
 * @param kind RECORDED or MANUAL
 * @param replayDelayMs how long a recorded assistant takes to answer, 0 to 60,000 ms; null means 0
 */
public record CreateAssistant(String name, AssistantKind kind, Integer replayDelayMs) {

  public CreateAssistant {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
