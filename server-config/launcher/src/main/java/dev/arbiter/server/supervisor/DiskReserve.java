package dev.arbiter.server.supervisor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Space that is given up when the database's disk is full: with it the database can still write
 * down that runs are held, and why. It is taken again when there is plenty. The next segment of the
 * write-ahead log takes 16 MB at once, so a reserve of that size could be gone before a table
 * grows.
 */
final class DiskReserve {
  static final int MEGABYTES = 40;
  static final int FULL = 8;
  static final int PLENTY = 200;

  private static final Logger LOG = Logger.getLogger(DiskReserve.class.getName());
  private static final int MEGABYTE = 1 << 20;

  private final Path file;
  private final ToLongFunction<Path> free;

  /** In a folder of the disk in question. */
  DiskReserve(Path folder) {
    this(folder, DiskReserve::megabytesOf);
  }

  /**
   * The same with another measure.
   *
   * @param free MB that are left in a folder
   */
  DiskReserve(Path folder, ToLongFunction<Path> free) {
    this.file = folder.resolve("reserve");
    this.free = free;
  }

  /** Looks once, and does what is due. */
  void tend() {
    long left = free.applyAsLong(file.getParent());
    try {
      if (left < FULL && Files.deleteIfExists(file)) {
        LOG.log(Level.WARNING, "the disk is full; {0} is given up", file);
      } else if (left > PLENTY && !Files.exists(file)) {
        fill();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the reserve of space can't be kept", e);
    }
  }

  /** Bytes that no file system can make smaller. */
  private void fill() throws IOException {
    byte[] block = new byte[MEGABYTE];
    new Random(MEGABYTES).nextBytes(block);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < MEGABYTES; i++) {
        out.write(block);
      }
    }
  }

  private static long megabytesOf(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
    } catch (IOException e) {
      LOG.log(Level.FINE, "the space can't be measured", e);
      return FULL;
    }
  }
}
