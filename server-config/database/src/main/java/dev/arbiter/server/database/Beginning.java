package dev.arbiter.server.database;

/** How an embedded database came to serve. */
public enum Beginning {
  /** There was none: it was made. */
  CREATED,
  /** It had been stopped cleanly and was started. */
  STARTED,
  /** It had died (power, kill -9) and was recovered from its log. */
  RECOVERED,
  /** It had outlived the instance that started it, and serves us now. */
  ADOPTED
}
