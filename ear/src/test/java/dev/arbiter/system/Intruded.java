package dev.arbiter.system;

import dev.arbiter.isolation.ContainerMatrix;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** A distribution like the build's, with the intruder's classes in its application. */
final class Intruded {
  private Intruded() {}

  /**
   * @param folder where it is made; nothing may be there
   */
  static Path distribution(Path folder) throws IOException {
    Path built = Command.built().toAbsolutePath().normalize();
    Path application = Files.createDirectories(folder.resolve("app")).resolve("arbiter.war");
    for (String same : new String[] {"server", "app/artemis.rar"}) {
      Files.createSymbolicLink(folder.resolve(same), built.resolve(same));
    }
    // Not by a link of the folder: the program looks for its application from where its own jar is.
    Path lib = Files.createDirectory(folder.resolve("lib"));
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(built.resolve("lib"))) {
      for (Path jar : jars) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
    Files.copy(built.resolve("app/arbiter.war"), application);
    try (FileSystem war = FileSystems.newFileSystem(application)) {
      ContainerMatrix.addTo(war.getPath("/WEB-INF/classes"));
    }
    return folder;
  }
}
