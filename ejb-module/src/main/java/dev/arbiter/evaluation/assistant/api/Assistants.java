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

  /**
   * @param name only the assistant with exactly this name; null for all
   */
  Page<AssistantDetail> list(String name, PageRequest page);

  AssistantDetail get(UUID id);

  /**
   * Reads a file of answers to a suite version. A doubled answer or a bad row and nothing is
   * imported; missing and unknown case ids are reported.
   */
  RecordingImported importAnswers(ImportAnswers command, InputStream file);
}
