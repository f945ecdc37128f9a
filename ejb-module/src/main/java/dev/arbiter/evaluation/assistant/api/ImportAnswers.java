package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.util.Objects;
import java.util.UUID;

/** Which assistant gave the answers, to which version of which suite. */
public record ImportAnswers(UUID assistantId, UUID suiteId, int version, FileFormat format) {

  public ImportAnswers {
    Objects.requireNonNull(assistantId, "assistantId");
    Objects.requireNonNull(suiteId, "suiteId");
    Objects.requireNonNull(format, "format");
  }
}
