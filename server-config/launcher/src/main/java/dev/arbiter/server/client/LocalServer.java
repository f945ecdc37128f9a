package dev.arbiter.server.client;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.supervisor.ArbiterServer;
import dev.arbiter.server.supervisor.RunningServer;
import dev.arbiter.server.supervisor.ServeOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server that a command starts on its home, and ends with itself. */
final class LocalServer implements ServerSession {
  private final RunningServer running;
  private volatile boolean ended;

  private LocalServer(RunningServer running) {
    this.running = running;
  }

  /** Starts the server and watches it from then on. */
  static LocalServer start(ArbiterServer server, ServeOptions options) {
    LocalServer local = new LocalServer(server.start(options));
    Thread watch = new Thread(local::watch, "server-watch");
    watch.setDaemon(true);
    watch.start();
    return local;
  }

  private void watch() {
    try {
      running.awaitEnd();
      ended = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public URI baseUri() {
    return running.baseUri();
  }

  @Override
  public boolean isAlive() {
    return !ended;
  }

  Path home() {
    return running.home();
  }

  /** The secret that the first set-up asks for. */
  String setupSecret() {
    try {
      return Files.readString(running.setupSecretFile()).strip();
    } catch (IOException e) {
      throw StartFault.because(e, "client-secret", running.setupSecretFile());
    }
  }

  /** Serves until it is stopped, and says with which exit code to end. */
  int awaitEnd() throws InterruptedException {
    return running.awaitEnd();
  }

  @Override
  public void close() {
    running.close();
  }
}
