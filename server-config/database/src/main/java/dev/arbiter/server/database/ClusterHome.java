package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the data lie and who owns them. Below the home if the account of PostgreSQL can get there,
 * else in the refuge (which only root can need and make), under a name made from the home's path
 * and written down in the home, so that it is found again when the rights or the path change.
 *
 * @param base holds the data directory and, unless they are shared, the binaries; everybody may
 *     enter
 * @param account runs PostgreSQL and owns the data directory
 */
record ClusterHome(Path base, ServerAccount account) {
  private static final String RECORD = "database.location";
  private static final String ANYBODY_ENTERS = "rwxr-xr-x";
  private static final int NAME_LENGTH = 12;

  /** Finds or makes the place; an existing database's owner runs it, whoever that is. */
  static ClusterHome of(ClusterSettings settings) throws IOException {
    int me = ServerAccount.ownId();
    Path recorded = recorded(settings.home());
    Path usual = settings.home().resolve("database");
    Path known = recorded == null ? usual : recorded;
    int owner = ownerOfData(known, me == 0 ? settings.userId() : me);
    if (me != 0) {
      if (owner != me) {
        throw new DatabaseFault(Reason.FOREIGN_OWNER, known, owner, me);
      }
      return place(known, ServerAccount.self(me));
    }
    ServerAccount account = ServerAccount.dropped(owner == 0 ? settings.userId() : owner);
    if (recorded != null) {
      return place(recorded, account);
    }
    Directories.make(usual, ANYBODY_ENTERS);
    if (account.canEnter(usual) && !confusesShell(usual)) {
      return place(usual, account);
    }
    return place(refuge(settings, usual), account);
  }

  Path data() {
    return base.resolve("data");
  }

  /** A data directory that is being made; not yet one to start. */
  Path unfinished() {
    return base.resolve("data.unfinished");
  }

  Path portFile() {
    return base.resolve("port");
  }

  Path binaries() {
    return base.resolve("binaries");
  }

  private static ClusterHome place(Path base, ServerAccount account) throws IOException {
    if (confusesShell(base)) {
      throw new DatabaseFault(Reason.PATH_UNUSABLE, base);
    }
    if (!Files.isDirectory(base)) {
      Directories.make(base, ANYBODY_ENTERS);
    }
    return new ClusterHome(base.toRealPath(), account);
  }

  private static Path recorded(Path home) throws IOException {
    Path file = home.resolve(RECORD);
    if (!Files.exists(file)) {
      return null;
    }
    Path base = Path.of(Files.readString(file).strip());
    if (!Files.isDirectory(base)) {
      throw new DatabaseFault(Reason.DATA_MISSING, base, file);
    }
    return base;
  }

  private static int ownerOfData(Path base, int otherwise) throws IOException {
    Path data = base.resolve("data");
    return Files.isDirectory(data) ? ServerAccount.idOf(data) : otherwise;
  }

  private static Path refuge(ClusterSettings settings, Path usual) throws IOException {
    Path base = settings.refuge().resolve(name(settings.home().toRealPath()));
    if (Files.isDirectory(base.resolve("data"))) {
      // The home was deleted, and with it the passwords: what is left here opens to nobody.
      new ServerProcesses(base.resolve("data")).all().forEach(ProcessHandle::destroyForcibly);
      Path aside = base.resolveSibling(base.getFileName() + ".left-behind");
      Directories.delete(aside);
      Files.move(base, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    Directories.make(settings.refuge(), ANYBODY_ENTERS);
    Directories.make(base, ANYBODY_ENTERS);
    Path file = settings.home().resolve(RECORD);
    Path draft = settings.home().resolve(RECORD + ".new");
    Files.writeString(draft, base + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    Directories.delete(usual);
    return base;
  }

  private static String name(Path home) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(home.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** pg_ctl starts the server by a shell and puts paths in double quotes. */
  private static boolean confusesShell(Path path) {
    return path.toString().chars().anyMatch(c -> "\"$`\\\n".indexOf(c) >= 0);
  }
}
