package dev.arbiter.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs: initdb, pg_ctl, postgres, and what belongs to them, unpacked from the
 * archive on the class path.
 *
 * <p>On Linux two programs are changed by four bytes each: initdb, and postgres in its single-user
 * mode, ask the system for the name of the user who runs them and end when a numeric user has none.
 * The name is then not used, since we say {@code --username}. So the symbol {@code getpwuid}
 * becomes {@code getpwent}, which has the same length and answers any account. Signing in asks
 * another function.
 */
final class PostgresBinaries {
  /** The major version that our data directories have. */
  static final int MAJOR = 18;

  private static final Set<PosixFilePermission> PROGRAM =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_EXECUTE);
  private static final Set<PosixFilePermission> PLAIN =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.OTHERS_READ);
  private static final int OWNER_EXECUTES = 0100;
  private static final String COMPLETE = "complete";

  private final Path root;

  private PostgresBinaries(Path root) {
    this.root = root;
  }

  /**
   * The programs below a directory, unpacked when they are not there or not whole. Safe when
   * several processes do it at once.
   *
   * @throws DatabaseFault {@link Reason#PLATFORM_UNSUPPORTED} or {@link Reason#BINARIES_UNUSABLE}
   */
  static PostgresBinaries unpackedBelow(Path parent) throws IOException {
    String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path root = parent.resolve(version() + archive.replaceAll("^postgres|\\.txz$", ""));
    if (!complete(root)) {
      unpack(archive, root);
    }
    return new PostgresBinaries(root);
  }

  /** The name of the archive for a platform, as the system properties name it. */
  static String archive(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    String kind = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
    String cpu =
        switch (processor.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (kind.isEmpty() || cpu.isEmpty()) {
      throw new DatabaseFault(Reason.PLATFORM_UNSUPPORTED, system, processor);
    }
    return "postgres-" + kind + "-" + cpu + ".txz";
  }

  /** The absolute path of one of the programs. */
  String program(String name) {
    return root.resolve("bin").resolve(name).toString();
  }

  /** What the server calls its version, e.g. 18.4. */
  String release() {
    return root.getFileName().toString().replaceFirst("^(\\d+\\.\\d+)\\..*$", "$1");
  }

  private static String version() throws IOException {
    Properties pin = new Properties();
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("binaries.properties")) {
      pin.load(in);
    }
    return pin.getProperty("version");
  }

  private static void unpack(String archive, Path root) throws IOException {
    Files.createDirectories(root.getParent());
    Path fresh = Files.createTempDirectory(root.getParent(), ".unpacking-");
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new DatabaseFault(Reason.BINARIES_UNUSABLE, root, archive + " is missing");
      }
      extract(packed, fresh);
      if (archive.contains("-linux-")) {
        letAnyNumberRun(fresh.resolve("bin/initdb"));
        letAnyNumberRun(fresh.resolve("bin/postgres"));
      }
      Files.setPosixFilePermissions(fresh, PROGRAM);
      Files.writeString(fresh.resolve(COMPLETE), measure(fresh));
      if (!complete(root)) {
        // A half-written leftover of a crashed machine; a living process leaves only whole ones.
        Directories.delete(root);
        Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      if (!complete(root)) {
        throw new DatabaseFault(Reason.BINARIES_UNUSABLE, e, root, e.getMessage());
      }
    } finally {
      Directories.delete(fresh);
    }
  }

  private static void extract(InputStream packed, Path root) throws IOException {
    Map<Path, String> links = new HashMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
          throw new DatabaseFault(Reason.BINARIES_UNUSABLE, root, entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          links.put(target, entry.getLinkName());
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
          Files.setPosixFilePermissions(
              target, (entry.getMode() & OWNER_EXECUTES) != 0 ? PROGRAM : PLAIN);
        }
      }
    }
    for (Map.Entry<Path, String> link : links.entrySet()) {
      Files.createDirectories(link.getKey().getParent());
      Files.createSymbolicLink(link.getKey(), Path.of(link.getValue()));
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path directory : all.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(directory, PROGRAM);
      }
    }
  }

  private static void letAnyNumberRun(Path program) throws IOException {
    // ISO-8859-1 maps every byte to one character and back.
    String code = Files.readString(program, StandardCharsets.ISO_8859_1);
    String changed = code.replace("\0getpwuid\0", "\0getpwent\0");
    if (changed.equals(code)) {
      throw new DatabaseFault(Reason.BINARIES_UNUSABLE, program, "unknown build");
    }
    Files.writeString(program, changed, StandardCharsets.ISO_8859_1);
  }

  /** A crash of the machine leaves files of length zero; counting costs 20 ms, syncing seconds. */
  private static boolean complete(Path root) throws IOException {
    Path mark = root.resolve(COMPLETE);
    return Files.exists(mark) && Files.readString(mark).equals(measure(root));
  }

  private static String measure(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(f -> !f.endsWith(COMPLETE)).toList();
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      return files.size() + " files, " + bytes + " bytes";
    }
  }
}
