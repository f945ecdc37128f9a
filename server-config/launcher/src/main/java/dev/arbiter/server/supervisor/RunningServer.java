package dev.arbiter.server.supervisor;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A started product. Closing it stops the application first, then the database. */
public interface RunningServer extends AutoCloseable {
  /**
   * Where the application answers, with a trailing slash, for example {@code
   * http://127.0.0.1:8080/}.
   */
  URI baseUri();

  /** Where the server's administration answers, for a server that has one. */
  Optional<URI> adminUri();

  /** The home that this instance owns until it is closed. */
  Path home();

  /**
   * The file with the secret that lets a local program do the first set-up (one line of base64,
   * readable by the owner only).
   */
  Path setupSecretFile();

  /**
   * Waits until the product ends by itself or {@link #close} is called from another thread.
   *
   * @return 0 after a close, 2 if a part died and could not be brought back
   * @throws InterruptedException if the waiting thread is interrupted
   */
  int awaitEnd() throws InterruptedException;

  /** Stops everything that was started; a second call does nothing. */
  @Override
  void close();
}
