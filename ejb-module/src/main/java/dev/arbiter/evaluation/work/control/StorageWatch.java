package dev.arbiter.evaluation.work.control;

import dev.arbiter.platform.database.api.DatabaseFaults;
import dev.arbiter.platform.database.type.DatabaseFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks after the database that the work is kept in. While its disk is full all runs are held, with
 * the reason on each; they go on when there is room. How much room there is can be measured for the
 * embedded database only; of another one it is what it says when it refuses to write.
 */
@ApplicationScoped
public class StorageWatch {

  private static final Logger LOG = Logger.getLogger(StorageWatch.class.getName());
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);
  private static final Duration FIRST_TRIAL = Duration.ofSeconds(15);
  private static final Duration LAST_TRIAL = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS_FOR_OTHERS = Duration.ofSeconds(30);

  private final WorkConfig config;
  private final DatabaseFaults faults;
  private final RunHolds holds;
  private final Clock clock;

  private volatile boolean full;
  private volatile boolean away;
  private volatile Instant askAgain = Instant.EPOCH;
  private Instant trial = Instant.EPOCH;
  private Duration patience = FIRST_TRIAL;
  private Instant lookAgain = Instant.EPOCH;

  /** For the container's proxy only. */
  protected StorageWatch() {
    this(null, null, null, null);
  }

  @Inject
  public StorageWatch(WorkConfig config, DatabaseFaults faults, RunHolds holds, Clock clock) {
    this.config = config;
    this.faults = faults;
    this.holds = holds;
    this.clock = clock;
  }

  /** Whether new work would find no room, or no database. */
  boolean takesNoWork() {
    return full || clock.instant().isBefore(askAgain);
  }

  /**
   * Takes note of a failure and logs it once.
   *
   * @return whether it was the database's, so that the same may succeed later
   */
  boolean blames(Throwable thrown) {
    Optional<DatabaseFault> fault = faults.in(thrown);
    fault.ifPresent(
        kind -> {
          if (kind == DatabaseFault.DISK_FULL) {
            refused();
          } else if (kind == DatabaseFault.UNAVAILABLE) {
            unavailable(thrown);
          }
        });
    return fault.isPresent();
  }

  private void unavailable(Throwable thrown) {
    askAgain = clock.instant().plus(BETWEEN_QUESTIONS);
    if (!away) {
      away = true;
      LOG.log(Level.WARNING, "the database is away; work waits for it: {0}", root(thrown));
    }
  }

  /** The database did what it was asked for. */
  void answered() {
    if (away) {
      away = false;
      LOG.info("the database is back; work goes on");
    }
  }

  private synchronized void refused() {
    Instant now = clock.instant();
    if (!now.isBefore(trial)) {
      boolean again = now.isBefore(trial.plus(LAST_TRIAL));
      patience = again ? min(patience.multipliedBy(2), LAST_TRIAL) : FIRST_TRIAL;
      trial = now.plus(patience);
      LOG.warning("the database's disk is full; runs are held until there is room");
    }
    full = true;
  }

  /** Measures, and holds or releases runs accordingly. */
  synchronized void look() {
    Instant now = clock.instant();
    Optional<Long> free = config.databaseFolder().map(StorageWatch::freeMegabytes);
    boolean wasFull = full;
    full = free.map(this::isShort).orElse(false) || now.isBefore(trial);
    if (full) {
      if (!wasFull) {
        LOG.log(Level.WARNING, "{0} MB left for the database; runs are held", free.orElse(0L));
      }
      holds.hold(WorkTexts.text("run.disk-full"));
      lookAgain = now;
    } else if (wasFull || !now.isBefore(lookAgain)) {
      lookAgain = now.plus(BETWEEN_LOOKS_FOR_OTHERS);
      if (holds.release()) {
        LOG.info("there is room for the database again; runs go on");
      }
    }
  }

  /** A little more than the least must be free to begin again, or it would flutter. */
  private boolean isShort(long free) {
    long least = config.leastFreeMegabytes();
    return free < (full ? least + least / 2 : least);
  }

  private static long freeMegabytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() >> 20;
    } catch (IOException e) {
      LOG.log(Level.FINE, "the space of " + folder + " can't be measured", e);
      return Long.MAX_VALUE;
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String root(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null && at.getCause() != at) {
      at = at.getCause();
    }
    return String.valueOf(at.getMessage());
  }
}
