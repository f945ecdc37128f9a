package dev.arbiter.evaluation.assistant.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.io.InputStream;
import java.util.UUID;

/** Assistants of the bound tenant's default project. */
public interface Assistants {

  /**
   * @throws dev.arbiter.platform.error.type.ProblemException CONFLICT ({@code
   *     assistant.name-taken})
   */
  AssistantDetail create(CreateAssistant command);

  /** The newest first. */
  Page<AssistantSummary> list(AssistantFilter filter, PageRequest page);

  AssistantDetail get(UUID id);

  /**
   * @throws dev.arbiter.platform.error.type.ProblemException CONFLICT ({@code
   *     assistant.name-taken})
   */
  AssistantDetail change(UUID id, ChangeAssistant command);

  /** What was recorded of an assistant, the newest first. */
  Page<RecordingSummary> recordings(UUID id, PageRequest page);

  /** The report of a recording, as its import gave it. */
  RecordingImported recording(UUID id, UUID recordingId);

  /**
   * Reads a file of answers to a suite version. A doubled answer or a bad row and nothing is
   * imported; missing and unknown case ids are reported.
   */
  RecordingImported importAnswers(ImportAnswers command, InputStream file);
}
