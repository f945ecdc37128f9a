package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.home.ArbiterHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A started node, which keeps its parts alive while somebody waits for its end. */
final class RunningNode implements RunningServer {
  private static final int WATCH_MILLIS = 500;

  private final URI base;
  private final Optional<URI> admin;
  private final ArbiterHome home;
  private final Parts parts;
  private final Console console;
  private final DatabaseKeeper database;
  private final ServerKeeper server;
  private final CountDownLatch closing = new CountDownLatch(1);

  RunningNode(
      URI base,
      Optional<URI> admin,
      ArbiterHome home,
      Parts parts,
      Console console,
      DatabaseKeeper database,
      ServerKeeper server) {
    this.base = base;
    this.admin = admin;
    this.home = home;
    this.parts = parts;
    this.console = console;
    this.database = database;
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return base;
  }

  @Override
  public Optional<URI> adminUri() {
    return admin;
  }

  @Override
  public Path home() {
    return home.root();
  }

  @Override
  public Path setupSecretFile() {
    return home.setupSecret();
  }

  @Override
  public int awaitEnd() throws InterruptedException {
    while (!closing.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
      if (parts.closed()) {
        continue;
      }
      if (!database.tend()) {
        console.warn(Messages.text("fault.database-ended", home.logs()));
        return 2;
      }
      if (!server.tend()) {
        console.warn(Messages.text("fault.server-ended", home.logs()));
        return 2;
      }
    }
    return 0;
  }

  @Override
  public void close() {
    closing.countDown();
    parts.close();
  }
}
