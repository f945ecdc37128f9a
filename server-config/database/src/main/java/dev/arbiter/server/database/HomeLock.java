package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two living instances off one database. The system drops the lock when its holder dies, in
 * whatever way, so a lock that can be had means that a running postmaster is an orphan.
 */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.resolve("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new HomeLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new DatabaseFault(Reason.ALREADY_RUNNING, e, home);
    }
    channel.close();
    throw new DatabaseFault(Reason.ALREADY_RUNNING, home);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
