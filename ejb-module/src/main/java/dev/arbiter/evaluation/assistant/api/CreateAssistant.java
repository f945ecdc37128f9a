package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.evaluation.assistant.type.AssistantKind;
import java.util.Objects;

/**
 * @param name 1 to 100 characters, unique in the project
 */
public record CreateAssistant(String name, AssistantKind kind) {

  public CreateAssistant {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
