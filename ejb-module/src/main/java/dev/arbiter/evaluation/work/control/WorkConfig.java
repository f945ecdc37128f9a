package dev.arbiter.evaluation.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this node works off the queue. */
@ApplicationScoped
public class WorkConfig {

  @Inject
  @ConfigProperty(name = "arbiter.work.workers", defaultValue = "2")
  private int workers;

  @Inject
  @ConfigProperty(name = "arbiter.work.batch", defaultValue = "100")
  private int batch;

  @Inject
  @ConfigProperty(name = "arbiter.work.quantum", defaultValue = "100")
  private int quantum;

  @Inject
  @ConfigProperty(name = "arbiter.work.in-flight", defaultValue = "2000")
  private int inFlight;

  @Inject
  @ConfigProperty(name = "arbiter.work.lease-seconds", defaultValue = "60")
  private int leaseSeconds;

  @Inject
  @ConfigProperty(name = "arbiter.work.poll-ms", defaultValue = "1000")
  private long pollMillis;

  @Inject
  @ConfigProperty(name = "arbiter.work.max-attempts", defaultValue = "3")
  private int maxAttempts;

  @Inject
  @ConfigProperty(name = "arbiter.work.least-free-mb", defaultValue = "100")
  private int leastFreeMegabytes;

  @Inject
  @ConfigProperty(name = "arbiter.database.folder")
  private Optional<String> databaseFolder;

  /** Batches that are worked on at the same time. */
  public int workers() {
    return workers;
  }

  /** Items claimed at once. */
  public int batch() {
    return batch;
  }

  /** Items of one run claimed before the fair order is looked at again. */
  public int quantum() {
    return quantum;
  }

  /** Items that may wait for their answers at the same time. */
  public int inFlight() {
    return inFlight;
  }

  /** After this time an item of a dead node is another's. */
  public int leaseSeconds() {
    return leaseSeconds;
  }

  /** How long a lost ticket delays work, ms. */
  public long pollMillis() {
    return pollMillis;
  }

  /** With less space on the database's disk runs are held, MB. */
  public int leastFreeMegabytes() {
    return leastFreeMegabytes;
  }

  /** Where the database lies; empty when it is not on this machine. */
  public Optional<Path> databaseFolder() {
    return databaseFolder.filter(folder -> !folder.isBlank()).map(Path::of);
  }

  /** After so many failed attempts an item is given up. */
  public int maxAttempts() {
    return maxAttempts;
  }
}
