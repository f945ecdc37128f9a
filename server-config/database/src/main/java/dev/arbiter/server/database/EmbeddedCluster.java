package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * PostgreSQL run by ourselves for one instance of Arbiter: durable, on 127.0.0.1 only, with
 * passwords, never as root. It lives in a session of its own, so Ctrl-C in the terminal does not
 * reach it; {@link #close()} stops it. If we die without closing, the next start adopts it.
 */
public final class EmbeddedCluster implements AutoCloseable {
  private final HomeLock lock;
  private final Postmaster postmaster;
  private final ClusterSecrets secrets;
  private final ClusterSettings settings;
  private final Beginning beginning;
  private final int port;

  private EmbeddedCluster(
      ClusterSettings settings,
      HomeLock lock,
      Postmaster postmaster,
      ClusterSecrets secrets,
      Beginning beginning,
      int port) {
    this.settings = settings;
    this.lock = lock;
    this.postmaster = postmaster;
    this.secrets = secrets;
    this.beginning = beginning;
    this.port = port;
  }

  /**
   * Makes the database of a home serve: creates, starts, recovers or adopts it.
   *
   * @throws DatabaseFault with one sentence that says what to do; nothing is left running that was
   *     not running before
   */
  public static EmbeddedCluster start(ClusterSettings settings) {
    HomeLock lock = null;
    try {
      Files.createDirectories(settings.home());
      Files.createDirectories(settings.logs());
      lock = HomeLock.take(settings.home());
      EmbeddedCluster cluster = start(settings, lock);
      lock = null;
      return cluster;
    } catch (IOException e) {
      throw Diagnosis.of(e, settings);
    } finally {
      release(lock);
    }
  }

  private static EmbeddedCluster start(ClusterSettings settings, HomeLock lock) throws IOException {
    ClusterHome place = ClusterHome.of(settings);
    boolean exists = Files.isDirectory(place.data());
    requireSpace(place, settings, exists ? Diagnosis.MB_TO_START : Diagnosis.MB_TO_CREATE);
    if (exists) {
      requireOurMajor(place);
    }
    PostgresBinaries binaries =
        PostgresBinaries.unpackedBelow(settings.binaries().orElse(place.binaries()));
    ClusterSecrets secrets = secrets(settings, place, exists);
    Postmaster postmaster = new Postmaster(settings, place, binaries);
    Beginning beginning = Beginning.CREATED;
    if (exists) {
      Optional<Integer> adopted = postmaster.adopt(secrets.superuser());
      if (adopted.isPresent()) {
        return new EmbeddedCluster(
            settings, lock, postmaster, secrets, Beginning.ADOPTED, adopted.get());
      }
      boolean died = Files.exists(PostmasterFile.in(place.data()));
      beginning = died ? Beginning.RECOVERED : Beginning.STARTED;
    } else {
      new ClusterCreation(settings, place, binaries).create(secrets.superuser());
    }
    return new EmbeddedCluster(settings, lock, postmaster, secrets, beginning, postmaster.start());
  }

  /** How it came to serve. */
  public Beginning beginning() {
    return beginning;
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The JDBC address of one of its databases, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The superuser, for {@link Bootstrap} and for maintenance; never for the application. */
  public Credentials superuser() {
    return secrets.superuser();
  }

  /** The role {@code arbiter_owner}, which {@link Bootstrap} makes. */
  public Credentials owner() {
    return secrets.owner();
  }

  /** The role {@code arbiter_app}, which {@link Bootstrap} makes. */
  public Credentials app() {
    return secrets.app();
  }

  /** The folder that holds the data; its disk is the one that fills up. */
  public Path folder() {
    return postmaster.folder();
  }

  /** The file that PostgreSQL writes its log to. */
  public Path log() {
    return Diagnosis.log(settings);
  }

  /**
   * The server's process, to be watched; empty when it has died.
   *
   * @throws DatabaseFault when the data directory cannot be read any more
   */
  public Optional<ProcessHandle> process() {
    try {
      return postmaster.process();
    } catch (IOException e) {
      throw Diagnosis.of(e, settings);
    }
  }

  /** Stops the server within a minute at most, then lets another instance have the home. */
  @Override
  public void close() {
    try {
      postmaster.stop();
    } catch (IOException e) {
      throw Diagnosis.of(e, settings);
    } finally {
      release(lock);
    }
  }

  /**
   * Ends all processes of the server at once, without waiting; what was committed is there when it
   * is started again.
   */
  public void kill() {
    postmaster.kill();
  }

  private static ClusterSecrets secrets(ClusterSettings settings, ClusterHome place, boolean exists)
      throws IOException {
    if (ClusterSecrets.existIn(settings.home())) {
      return ClusterSecrets.read(settings.home());
    }
    if (exists) {
      throw new DatabaseFault(
          Reason.SECRETS_MISSING, ClusterSecrets.file(settings.home()), place.base());
    }
    return ClusterSecrets.create(settings.home());
  }

  private static void requireSpace(ClusterHome place, ClusterSettings settings, int megabytes)
      throws IOException {
    if (Files.getFileStore(place.base()).getUsableSpace() >> 20 < megabytes) {
      throw new DatabaseFault(Reason.DISK_FULL, settings.home(), megabytes);
    }
  }

  private static void requireOurMajor(ClusterHome place) throws IOException {
    String written = Files.readString(place.data().resolve("PG_VERSION")).strip();
    int major = Integer.parseInt(written);
    if (major != PostgresBinaries.MAJOR) {
      throw new DatabaseFault(
          major > PostgresBinaries.MAJOR ? Reason.CLUSTER_NEWER : Reason.CLUSTER_OLDER,
          place.data(),
          written,
          PostgresBinaries.MAJOR);
    }
  }

  private static void release(HomeLock lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException("closing a lock file failed", e);
    }
  }
}
