package dev.arbiter.server.supervisor;

import dev.arbiter.server.home.InstanceLock;
import dev.arbiter.server.payara.ServerProcess;
import java.util.function.Supplier;

/** What was started, to be stopped in the opposite order: application, database, lock. */
final class Parts implements AutoCloseable {
  private final InstanceLock lock;
  private final Thread atExit;
  // Read while another thread waits for their end and holds our monitor.
  private volatile NodeDatabase database;
  private volatile ServerProcess server;
  private volatile boolean closed;

  /** Also stops everything when this process is told to end, however far the start has come. */
  Parts(InstanceLock lock) {
    this.lock = lock;
    this.atExit = new Thread(this::stop, "arbiter-stop");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  synchronized void database(NodeDatabase started) {
    database = started;
  }

  NodeDatabase database() {
    return database;
  }

  synchronized void server(ServerProcess started) {
    server = started;
  }

  ServerProcess server() {
    return server;
  }

  /**
   * Brings a dead embedded database back; it is stopped again if the end began meanwhile.
   *
   * @return false when it had to take another port, which the application would not find
   */
  boolean restartDatabase() {
    NodeDatabase dead = database;
    boolean samePort = dead.restart();
    if (closed) {
      dead.close();
    }
    return samePort;
  }

  /** Puts a new server in the place of the dead one, unless the end has begun. */
  synchronized void restartServer(Supplier<ServerProcess> start) {
    if (!closed) {
      server = start.get();
    }
  }

  /** Whether the end has begun. */
  boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending: the hook finds everything stopped.
      return;
    }
  }

  /** Ends what still runs, without waiting and without its chance to finish anything. */
  void kill() {
    ServerProcess application = server;
    if (application != null) {
      application.kill();
    }
    NodeDatabase data = database;
    if (data != null) {
      data.kill();
    }
  }

  private synchronized void stop() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (server != null) {
        server.close();
      }
    } finally {
      try {
        if (database != null) {
          database.close();
        }
      } finally {
        lock.close();
      }
    }
  }
}
