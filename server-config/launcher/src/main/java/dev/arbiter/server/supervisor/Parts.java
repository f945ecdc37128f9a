package dev.arbiter.server.supervisor;

import dev.arbiter.server.home.InstanceLock;
import dev.arbiter.server.payara.ServerProcess;

/** What was started, to be stopped in the opposite order: application, database, lock. */
final class Parts implements AutoCloseable {
  private final InstanceLock lock;
  private final Thread atExit;
  private NodeDatabase database;
  private ServerProcess server;
  private boolean closed;

  /** Also stops everything when this process is told to end, however far the start has come. */
  Parts(InstanceLock lock) {
    this.lock = lock;
    this.atExit = new Thread(this::stop, "arbiter-stop");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  synchronized void database(NodeDatabase started) {
    database = started;
  }

  synchronized NodeDatabase database() {
    return database;
  }

  synchronized void server(ServerProcess started) {
    server = started;
  }

  synchronized ServerProcess server() {
    return server;
  }

  synchronized boolean closed() {
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
