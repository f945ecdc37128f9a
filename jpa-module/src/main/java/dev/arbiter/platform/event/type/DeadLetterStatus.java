package dev.arbiter.platform.event.type;

/** What became of an event that a consumer could not handle. */
public enum DeadLetterStatus {
  /** Waits for somebody to send it again or to discard it. */
  OPEN,
  /** Is on its way to its consumer again; open once more if that fails too. */
  REDRIVEN,
  /** Its consumer has handled it after all. */
  HANDLED,
  /** Somebody decided that it need not be handled. */
  DISCARDED
}
