package dev.arbiter.server.payara;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The server's own folder, made anew for each start: it keeps resources and deployments of the last
 * one otherwise, and two servers on one folder break each other's deployments. The unpacked jars
 * lie in a second folder that is made once and linked from, which saves 100 MB and a second per
 * start.
 */
public final class ServerRoot {
  private static final int UNPACK_SECONDS = 120;

  private final Path base;

  /** The folders below {@code base}. */
  public ServerRoot(Path base) {
    this.base = base;
  }

  /** The folder of the running server. */
  public Path path() {
    return base.resolve("root");
  }

  /**
   * Makes the folder as a fresh installation.
   *
   * @throws StartFault if the disk or the rights do not allow it
   */
  public void renew(Distribution distribution) {
    try {
      Path layout = base.resolve("layout");
      if (!upToDate(layout, distribution)) {
        unpack(distribution, layout);
      }
      Folders.delete(path());
      copy(layout);
      Files.createDirectories(path().resolve("tmp"));
    } catch (IOException e) {
      throw StartFault.because(e, "server-folder", base);
    }
  }

  private static boolean upToDate(Path layout, Distribution distribution) throws IOException {
    Path mark = layout.resolve("complete");
    return Files.exists(mark) && Files.readString(mark).equals(identity(distribution));
  }

  private static String identity(Distribution distribution) throws IOException {
    Path jar = distribution.payara();
    String driver = distribution.driver().getFileName().toString();
    return Files.size(jar) + " " + Files.getLastModifiedTime(jar) + " " + driver;
  }

  private void unpack(Distribution distribution, Path layout) throws IOException {
    Folders.delete(layout);
    Files.createDirectories(layout);
    Path log = base.resolve("unpack.log");
    Process unpacking =
        new ProcessBuilder(
                JavaCommand.executable(),
                "-jar",
                distribution.payara().toString(),
                "--rootdir",
                layout.toString(),
                "--addlibs",
                distribution.driver().toString(),
                "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!unpacking.waitFor(UNPACK_SECONDS, TimeUnit.SECONDS) || unpacking.exitValue() != 0) {
        unpacking.destroyForcibly();
        throw StartFault.of("server-unpack", layout, log);
      }
    } catch (InterruptedException e) {
      unpacking.destroyForcibly();
      Thread.currentThread().interrupt();
      throw StartFault.because(e, "interrupted");
    }
    Files.writeString(layout.resolve("complete"), identity(distribution));
  }

  private void copy(Path layout) throws IOException {
    List<Path> entries;
    try (Stream<Path> tree = Files.walk(layout)) {
      entries = tree.toList();
    }
    for (Path entry : entries) {
      Path target = path().resolve(layout.relativize(entry).toString());
      if (Files.isDirectory(entry)) {
        Files.createDirectories(target);
      } else if (layout.relativize(entry).startsWith("runtime")) {
        Files.createLink(target, entry);
      } else {
        Files.copy(entry, target);
      }
    }
  }
}
