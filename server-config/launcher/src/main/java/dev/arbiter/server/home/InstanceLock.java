package dev.arbiter.server.home;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One instance per home. The system drops the lock when its holder dies, in whatever way. */
public final class InstanceLock implements AutoCloseable {
  private final FileChannel channel;

  private InstanceLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the home for this process.
   *
   * @throws StartFault if another process has it; the sentence names that process
   */
  public static InstanceLock take(ArbiterHome home) {
    Path pid = home.root().resolve("instance.pid");
    try {
      FileChannel channel =
          FileChannel.open(
              home.root().resolve("instance.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!held(channel)) {
        channel.close();
        String holder = Files.exists(pid) ? OwnerOnly.read(pid) : "?";
        throw StartFault.of("another-instance", home.root(), holder);
      }
      OwnerOnly.write(pid, Long.toString(ProcessHandle.current().pid()));
      return new InstanceLock(channel);
    } catch (IOException e) {
      throw StartFault.because(e, "home-unusable", home.root());
    }
  }

  private static boolean held(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
