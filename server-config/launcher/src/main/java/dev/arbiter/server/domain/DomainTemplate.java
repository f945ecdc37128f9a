package dev.arbiter.server.domain;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.payara.Folders;
import dev.arbiter.server.payara.LoopbackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fresh domain as the server's own tool makes it, with keys of its own: the one in the archive
 * has a private key that everybody can read there, and no password. Making one takes seconds, so
 * each start copies this one.
 */
final class DomainTemplate {
  /** The domain's name, which is its folder's too. */
  static final String DOMAIN = "arbiter";

  private static final String LAUNCH = "launch.txt";

  private final Path folder;

  DomainTemplate(Path folder) {
    this.folder = folder;
  }

  /** Makes it anew. */
  void make(Asadmin asadmin, Administrator administrator) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    asadmin.run(
        administrator,
        "create-domain",
        "--domaindir",
        folder.toString(),
        // Ports are set at each start; the tool wants to see a free one.
        "--adminport",
        Integer.toString(LoopbackPorts.free()),
        "--checkports=false",
        "--usemasterpassword=true",
        DOMAIN);
    List<String> launch =
        asadmin.run(
            administrator,
            "start-domain",
            "--domaindir",
            folder.toString(),
            "--dry-run=true",
            DOMAIN);
    Files.write(folder.resolve(LAUNCH), launch);
  }

  /** How a copy of it is started. */
  LaunchLine launch(Path domains) {
    try {
      return LaunchLine.of(
          Files.readString(folder.resolve(LAUNCH)).replace(folder.toString(), domains.toString()));
    } catch (IOException e) {
      throw StartFault.because(e, "server-folder", folder);
    }
  }

  /** Copies it into a folder of domains, which is made anew. */
  void copy(Path domains) throws IOException {
    Folders.delete(domains);
    List<Path> entries;
    Path source = folder.resolve(DOMAIN);
    try (Stream<Path> tree = Files.walk(source)) {
      entries = tree.toList();
    }
    Files.createDirectories(domains);
    for (Path entry : entries) {
      // With the rights that the tool gave: what is secret is the owner's.
      Files.copy(
          entry,
          domains.resolve(DOMAIN).resolve(source.relativize(entry).toString()),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
