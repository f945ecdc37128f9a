package dev.arbiter.server.payara;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder that the build makes.
 *
 * @param root holds {@code lib}, {@code server} and {@code app}
 */
public record Distribution(Path root) {
  /**
   * The distribution that this program belongs to: the one named by the system property {@code
   * arbiter.dist}, else the folder above the one that holds our own jar.
   *
   * @throws StartFault if it is not complete
   */
  public static Distribution find() {
    Distribution found = new Distribution(folder().toAbsolutePath().normalize());
    for (Path part : new Path[] {found.payara(), found.application(), found.adapter()}) {
      if (!Files.isRegularFile(part)) {
        throw StartFault.of("distribution-incomplete", part);
      }
    }
    return found;
  }

  private static Path folder() {
    String named = System.getProperty("arbiter.dist");
    if (named != null) {
      return Path.of(named);
    }
    try {
      var source = Distribution.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(source.toURI()).resolve("../..");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Payara Micro as published. */
  public Path payara() {
    return root.resolve("server/payara-micro.jar");
  }

  /** The application. */
  public Path application() {
    return root.resolve("app/arbiter.war");
  }

  /** The JMS resource adapter. */
  public Path adapter() {
    return root.resolve("app/artemis.rar");
  }

  /**
   * The application for the full Payara Server.
   *
   * @throws StartFault if it was not built: only {@code ./arbiter ear} does
   */
  public Path ear() {
    return required("app/arbiter.ear");
  }

  /**
   * The full Payara Server as published.
   *
   * @throws StartFault if it was not fetched: only {@code ./arbiter ear} does
   */
  public Path fullPayara() {
    return required("server/payara-server.zip");
  }

  private Path required(String part) {
    if (!Files.isRegularFile(root.resolve(part))) {
      throw StartFault.of("ear-incomplete", root.resolve(part));
    }
    return root.resolve(part);
  }

  /** The database driver that the server's pool uses. */
  public Path driver() {
    try (Stream<Path> jars = Files.list(root.resolve("lib"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("postgresql-"))
          .findFirst()
          .orElseThrow(() -> StartFault.of("distribution-incomplete", "lib/postgresql-*.jar"));
    } catch (IOException e) {
      throw StartFault.because(e, "distribution-incomplete", root.resolve("lib"));
    }
  }
}
