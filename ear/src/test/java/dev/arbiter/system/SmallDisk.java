package dev.arbiter.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes in memory, which only root can make. */
final class SmallDisk implements AutoCloseable {
  private final Path place;

  private SmallDisk(Path place) {
    this.place = place;
  }

  /** Whether this account may mount. */
  static boolean isPossible() {
    return System.getProperty("user.name").equals("root");
  }

  /** Puts it in the place of a folder, with what that holds. */
  static SmallDisk over(Path place, int megabytes) {
    Path beside = place.resolveSibling(place.getFileName() + ".beside");
    run("cp", "-a", place.toString(), beside.toString());
    run(
        "mount",
        "-t",
        "tmpfs",
        "-o",
        "mode=755,size=" + megabytes + "m",
        "tmpfs",
        place.toString());
    run("cp", "-a", beside + "/.", place.toString());
    run("rm", "-r", beside.toString());
    return new SmallDisk(place);
  }

  /**
   * Takes all the space that is left now, until the returned file is deleted. What others give up
   * meanwhile stays theirs.
   */
  Path fill() {
    Path file = place.resolve("filler");
    byte[] block = new byte[1 << 16];
    try (var out = Files.newOutputStream(file)) {
      long left = Files.getFileStore(place).getUsableSpace();
      for (long written = 0; written < left; written += block.length) {
        out.write(block);
      }
    } catch (IOException full) {
      return file;
    }
    return file;
  }

  @Override
  public void close() {
    run("umount", "--lazy", place.toString());
  }

  private static void run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
