package dev.arbiter.server.domain;

import dev.arbiter.server.payara.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks the full server, whose archive has one folder in which all else lies. */
final class Unpacking {
  private Unpacking() {}

  /** Makes the folder anew, without the archive's own one. */
  static void unpack(Path archive, Path folder) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        Path target = folder.resolve(name.substring(name.indexOf('/') + 1)).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(name + " lies outside");
        }
        if (!entry.isDirectory()) {
          try (InputStream content = zip.getInputStream(entry)) {
            write(content, target);
          }
        }
      }
    }
  }

  private static void write(InputStream content, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(content, target);
    // The archive's rights are not read; what people start lies in folders of this name.
    if (target.getParent().getFileName().toString().equals("bin")) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
