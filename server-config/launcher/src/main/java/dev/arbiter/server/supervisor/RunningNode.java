package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.home.ArbiterHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A started node, which watches its parts while somebody waits for its end. */
final class RunningNode implements RunningServer {
  private static final int WATCH_MILLIS = 1_000;
  private static final int DATABASE_RESTARTS = 3;

  private final URI base;
  private final Optional<URI> admin;
  private final ArbiterHome home;
  private final Parts parts;
  private final Console console;
  private final CountDownLatch closing = new CountDownLatch(1);
  private int restarts;

  RunningNode(URI base, Optional<URI> admin, ArbiterHome home, Parts parts, Console console) {
    this.base = base;
    this.admin = admin;
    this.home = home;
    this.parts = parts;
    this.console = console;
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
      if (!parts.server().alive()) {
        if (!parts.closed()) {
          console.warn(Messages.text("fault.server-ended", parts.server().exitCode(), home.logs()));
          return 2;
        }
      } else if (!parts.database().alive() && !restarted()) {
        console.warn(Messages.text("fault.database-ended", home.logs()));
        return 2;
      }
    }
    return 0;
  }

  private boolean restarted() {
    if (restarts++ >= DATABASE_RESTARTS) {
      return false;
    }
    console.warn(Messages.text("warn.database-restarts"));
    parts.database().restart();
    return true;
  }

  @Override
  public void close() {
    closing.countDown();
    parts.close();
  }
}
