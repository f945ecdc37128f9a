package dev.arbiter.evaluation.transfer.type;

/** How an imported file is written. */
public enum FileFormat {
  /** JSON Lines: one object a line, UTF-8. */
  JSONL,
  /** CSV of RFC 4180 with a header row, UTF-8. */
  CSV
}
