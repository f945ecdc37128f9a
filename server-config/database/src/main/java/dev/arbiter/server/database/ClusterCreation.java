package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a data directory beside its place and renames it when it is whole, so that there is never
 * half of one, whenever the making is cut short.
 */
final class ClusterCreation {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final ClusterSettings settings;
  private final ClusterHome place;
  private final PostgresBinaries binaries;

  ClusterCreation(ClusterSettings settings, ClusterHome place, PostgresBinaries binaries) {
    this.settings = settings;
    this.place = place;
    this.binaries = binaries;
  }

  void create(Credentials superuser) throws IOException {
    Directories.delete(place.unfinished());
    Path fresh = Directories.make(place.unfinished(), "rwx------");
    place.account().own(fresh);
    Path password =
        Files.createTempFile(
            place.base(),
            ".password",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Tool.Ending ending;
    try {
      Files.writeString(password, superuser.password() + "\n");
      place.account().own(password);
      ending = Tool.run(initdb(fresh, password, superuser.user()), place.base(), LIMIT);
    } finally {
      Files.delete(password);
    }
    Files.writeString(
        Diagnosis.log(settings),
        ending.output(),
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
    if (!ending.good()) {
      Directories.delete(fresh);
      throw Diagnosis.ofCreation(ending.output(), settings, place.data());
    }
    ServerConfiguration.include(fresh);
    Files.move(fresh, place.data(), StandardCopyOption.ATOMIC_MOVE);
    Directories.sync(place.base());
  }

  private List<String> initdb(Path data, Path password, String superuser) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + superuser,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-locale",
                "--no-instructions"));
    if (!settings.durable()) {
      command.add("--no-sync");
    }
    return place.account().command(command);
  }
}
