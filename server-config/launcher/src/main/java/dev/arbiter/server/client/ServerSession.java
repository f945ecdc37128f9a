package dev.arbiter.server.client;

import java.net.URI;

/** A server that a command speaks to, whether it started it or not. */
interface ServerSession extends AutoCloseable {
  /** Where it answers, with a trailing slash. */
  URI baseUri();

  /** False once it is known to have ended. */
  boolean isAlive();

  /** Stops the server if this command started it. */
  @Override
  void close();
}
