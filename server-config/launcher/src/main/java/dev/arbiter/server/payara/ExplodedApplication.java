package dev.arbiter.server.payara;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The built application, unpacked, whose pages and their resources are links to the sources: what
 * is saved there shows at the next request. Classes and texts are those of the build.
 */
public final class ExplodedApplication {
  private static final String INF = "WEB-INF";

  /** The server reads no page twice and lets browsers keep resources for a week otherwise. */
  private static final String READ_ANEW =
      """
        <context-param>
          <param-name>jakarta.faces.FACELETS_REFRESH_PERIOD</param-name>
          <param-value>0</param-value>
        </context-param>
        <context-param>
          <param-name>com.sun.faces.resourceUpdateCheckPeriod</param-name>
          <param-value>0</param-value>
        </context-param>
        <context-param>
          <param-name>com.sun.faces.defaultResourceMaxAge</param-name>
          <param-value>0</param-value>
        </context-param>
      """;

  /** The server follows no link, and looks at a file again after five seconds only, otherwise. */
  private static final String LOOK_ANEW =
      """
        <property name="allowLinking" value="true"/>
        <property name="cacheTTL" value="0"/>
      """;

  private final Path folder;

  /** To be made in this folder, which is emptied first. */
  public ExplodedApplication(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes it anew.
   *
   * @param pages the folder of the web application in the sources
   * @return the folder to deploy
   * @throws StartFault if there are no pages, or the disk or the rights do not allow it
   */
  public Path of(Distribution distribution, Path pages) {
    if (!Files.isRegularFile(pages.resolve(INF).resolve("web.xml"))) {
      throw StartFault.of("dev-sources", pages);
    }
    try {
      Folders.delete(folder);
      unpack(distribution.application());
      link(pages, folder);
      link(pages.resolve(INF), folder.resolve(INF));
      extend("web.xml", "</web-app>", READ_ANEW);
      extend("glassfish-web.xml", "</glassfish-web-app>", LOOK_ANEW);
      return folder;
    } catch (IOException e) {
      throw StartFault.because(e, "server-folder", folder);
    }
  }

  private void unpack(Path archive) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(entry.getName() + " lies outside");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
  }

  /** Replaces what was unpacked by links; descriptors stay, for the server reads them once. */
  private static void link(Path from, Path to) throws IOException {
    List<Path> sources;
    try (Stream<Path> entries = Files.list(from)) {
      sources = entries.toList();
    }
    for (Path source : sources) {
      String name = source.getFileName().toString();
      if (!name.equals(INF) && !name.endsWith(".xml")) {
        Folders.delete(to.resolve(name));
        Files.createSymbolicLink(to.resolve(name), source.toAbsolutePath());
      }
    }
  }

  private void extend(String descriptor, String end, String addition) throws IOException {
    Path file = folder.resolve(INF).resolve(descriptor);
    String text = Files.readString(file);
    if (!text.contains(end)) {
      throw new IOException(descriptor + " has no " + end);
    }
    Files.writeString(file, text.replace(end, addition + end));
  }
}
