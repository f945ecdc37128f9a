package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The account that runs PostgreSQL: our own, or a fixed numeric one when we are root, since
 * PostgreSQL refuses root. The numeric account needs no entry in the user database and no user
 * namespace, so it works in containers that have or allow neither.
 */
final class ServerAccount {
  private static final Duration AT_ONCE = Duration.ofSeconds(20);
  private static final Path ROOT = Path.of("/");

  private final int id;
  private final List<String> prefix;

  private ServerAccount(int id, List<String> prefix) {
    this.id = id;
    this.prefix = prefix;
  }

  /** The numeric user of this very process. */
  static int ownId() throws IOException {
    Path self = Path.of("/proc/self");
    if (Files.exists(self)) {
      return idOf(self);
    }
    Path probe = Files.createTempFile("arbiter", ".id");
    try {
      return idOf(probe);
    } finally {
      Files.delete(probe);
    }
  }

  /** The numeric user who owns a file. */
  static int idOf(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:uid");
  }

  /** Ourselves. */
  static ServerAccount self(int ownId) {
    return new ServerAccount(ownId, List.of());
  }

  /**
   * Another user, for root.
   *
   * @throws DatabaseFault {@link Reason#CANNOT_LEAVE_ROOT}
   */
  static ServerAccount dropped(int id) throws IOException {
    String user = Integer.toString(id);
    List<String> refusals = new ArrayList<>();
    for (List<String> prefix :
        List.of(
            List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"),
            List.of("chroot", "--userspec=" + user + ":" + user, "--groups=", "/"))) {
      ServerAccount account = new ServerAccount(id, prefix);
      try {
        Tool.Ending probe = Tool.run(account.command(List.of("true")), ROOT, AT_ONCE);
        if (probe.good()) {
          return account;
        }
        refusals.add(prefix.get(0) + ": " + probe.output().strip());
      } catch (IOException e) {
        refusals.add(prefix.get(0) + ": not installed");
      }
    }
    throw new DatabaseFault(Reason.CANNOT_LEAVE_ROOT, user, String.join(", ", refusals));
  }

  int id() {
    return id;
  }

  /** The command line that runs a command as this account. */
  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /**
   * Whether this account gets into a directory: asks the system, which knows every kind of right.
   */
  boolean canEnter(Path directory) throws IOException {
    return Tool.run(command(List.of("test", "-x", directory.toString())), ROOT, AT_ONCE).good();
  }

  /** Gives a file or directory to this account. */
  void own(Path file) throws IOException {
    if (!prefix.isEmpty()) {
      Files.setAttribute(file, "unix:gid", id);
      Files.setAttribute(file, "unix:uid", id);
    }
  }
}
