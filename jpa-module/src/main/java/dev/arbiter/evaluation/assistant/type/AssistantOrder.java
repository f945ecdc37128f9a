package dev.arbiter.evaluation.assistant.type;

/** How a list of assistants is sorted. */
public enum AssistantOrder {
  /** By when the assistant was made, the latest one first. */
  NEWEST,
  /** By name, as the database compares texts: by code points. */
  NAME,
  /** By kind, and by name within a kind. */
  KIND,
  /** By when answers were brought last, or else by when it was made; the latest first. */
  CHANGED,
  /** By the part of the cases that the newest answers cover, the least first; without any last. */
  COVERAGE
}
