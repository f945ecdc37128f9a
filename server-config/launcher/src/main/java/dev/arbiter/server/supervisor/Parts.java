package dev.arbiter.server.supervisor;

import dev.arbiter.server.home.InstanceLock;
import dev.arbiter.server.payara.ServerProcess;

/** What was started, to be stopped in the opposite order: application, database, lock. */
final class Parts implements AutoCloseable {
  private final InstanceLock lock;
  private NodeDatabase database;
  private ServerProcess server;
  private boolean closed;

  Parts(InstanceLock lock) {
    this.lock = lock;
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
  public synchronized void close() {
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
