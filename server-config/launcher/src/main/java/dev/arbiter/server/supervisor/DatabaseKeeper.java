package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.database.DatabaseFault;
import dev.arbiter.server.database.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts an embedded database again that died. While its disk is full it cannot start: then it is
 * tried until there is room, and the application waits.
 */
final class DatabaseKeeper {
  private static final Logger LOG = Logger.getLogger(DatabaseKeeper.class.getName());
  private static final Duration BETWEEN_LOOKS_FOR_ROOM = Duration.ofSeconds(3);

  private final Parts parts;
  private final Console console;
  private final InstantSource clock;
  private final Optional<DiskReserve> reserve;
  private final Restarts restarts = new Restarts();
  private Optional<Instant> startAt = Optional.empty();
  private boolean waitsForRoom;

  DatabaseKeeper(Parts parts, Console console, InstantSource clock) {
    this.parts = parts;
    this.console = console;
    this.clock = clock;
    this.reserve = parts.database().folder().map(DiskReserve::new);
  }

  /**
   * Looks once, and does what is due.
   *
   * @return false when it cannot be kept alive
   */
  boolean tend() {
    Instant now = clock.instant();
    reserve.ifPresent(DiskReserve::tend);
    if (startAt.isEmpty()) {
      return alive() || plan(now, "warn.database-restarts");
    }
    return now.isBefore(startAt.get()) || start();
  }

  private boolean alive() {
    try {
      return parts.database().alive();
    } catch (DatabaseFault e) {
      LOG.log(Level.WARNING, "the database's folder can't be read", e);
      return false;
    }
  }

  private boolean plan(Instant now, String message) {
    Optional<Duration> pause = restarts.died(now);
    startAt = pause.map(now::plus);
    pause.ifPresent(p -> console.warn(Messages.text(message, p.toSeconds())));
    return pause.isPresent();
  }

  private boolean start() {
    try {
      if (!parts.restartDatabase()) {
        console.warn(Messages.text("warn.database-moved"));
        return false;
      }
    } catch (DatabaseFault e) {
      LOG.log(Level.WARNING, "the database could not be started again", e);
      if (e.reason() != Reason.DISK_FULL) {
        console.warn(e.getMessage());
        return plan(clock.instant(), "warn.database-restarts");
      }
      if (!waitsForRoom) {
        waitsForRoom = true;
        console.warn(Messages.text("warn.database-full", e.getMessage()));
      }
      startAt = Optional.of(clock.instant().plus(BETWEEN_LOOKS_FOR_ROOM));
      return true;
    }
    waitsForRoom = false;
    startAt = Optional.empty();
    restarts.serves(clock.instant());
    console.warn(Messages.text("warn.database-back"));
    return true;
  }
}
