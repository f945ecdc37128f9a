package dev.arbiter.evaluation.assistant.type;

/** What stands behind an assistant, and so how its answers come about. */
public enum AssistantKind {
  MODEL,
  PRODUCT,
  AGENT,
  HTTP,
  /** Answers were imported from a file. */
  RECORDED,
  MANUAL
}
