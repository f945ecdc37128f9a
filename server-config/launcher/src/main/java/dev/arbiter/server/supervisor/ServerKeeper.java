package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.payara.Readiness;
import dev.arbiter.server.payara.ServerProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the application server again that died, and waits without blocking until it serves. */
final class ServerKeeper {
  private static final Logger LOG = Logger.getLogger(ServerKeeper.class.getName());

  private final Parts parts;
  private final Supplier<ServerProcess> start;
  private final Readiness readiness;
  private final Duration patience;
  private final Console console;
  private final InstantSource clock;
  private final Restarts restarts = new Restarts();
  private Optional<Instant> startAt = Optional.empty();
  private Optional<Instant> startedAt = Optional.empty();

  /**
   * @param start makes a fresh process of the same plan
   * @param patience how long a start may take
   */
  ServerKeeper(
      Parts parts,
      Supplier<ServerProcess> start,
      Readiness readiness,
      Duration patience,
      Console console,
      InstantSource clock) {
    this.parts = parts;
    this.start = start;
    this.readiness = readiness;
    this.patience = patience;
    this.console = console;
    this.clock = clock;
  }

  /**
   * Looks once, and does what is due.
   *
   * @return false when it cannot be kept alive
   */
  boolean tend() throws InterruptedException {
    Instant now = clock.instant();
    if (startAt.isPresent()) {
      return now.isBefore(startAt.get()) || start();
    }
    if (!parts.server().alive()) {
      return parts.closed() || plan(now);
    }
    if (startedAt.isPresent()) {
      awaitReady(startedAt.get());
    }
    return true;
  }

  private boolean plan(Instant now) {
    Optional<Duration> pause = restarts.died(now);
    startAt = pause.map(now::plus);
    startedAt = Optional.empty();
    pause.ifPresent(
        p ->
            console.warn(
                Messages.text("warn.server-restarts", parts.server().exitCode(), p.toSeconds())));
    return pause.isPresent();
  }

  private boolean start() {
    try {
      parts.restartServer(start);
    } catch (StartFault e) {
      LOG.log(Level.WARNING, "the server could not be started again", e);
      console.warn(e.getMessage());
      return plan(clock.instant());
    }
    startAt = Optional.empty();
    startedAt = Optional.of(clock.instant());
    return true;
  }

  private void awaitReady(Instant began) throws InterruptedException {
    Instant now = clock.instant();
    if (readiness.isReady()) {
      startedAt = Optional.empty();
      restarts.serves(now);
      console.warn(Messages.text("warn.server-back", Duration.between(began, now).toSeconds()));
    } else if (now.isAfter(began.plus(patience))) {
      parts.server().kill();
    }
  }
}
