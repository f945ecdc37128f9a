package dev.arbiter.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may start it and where: each start is a JVM of its own, with the settings of production. */
class AccountsIT {
  private static Path library;

  @RegisterExtension final ClusterHomes homes = new ClusterHomes();
  private Path home;

  /** A class path that other users can read. */
  @BeforeAll
  static void copyClassPath() throws IOException {
    PostgresBinaries.unpackedBelow(TestCluster.sharedBinaries());
    library = Directories.make(Files.createTempDirectory("arbiter-it-lib-"), "rwxr-xr-x");
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(entry);
      if (entry.contains("arbiter") || entry.endsWith("classes")) {
        run(List.of("cp", "-r", entry, library.resolve("c" + from.hashCode()).toString()));
      } else if (entry.matches(".*(postgres|compress|xz|commons)[^/]*\\.jar")) {
        Files.copy(from, library.resolve(from.getFileName()));
      }
    }
    run(List.of("chmod", "-R", "a+rX", library.toString()));
  }

  @AfterAll
  static void removeClassPath() throws IOException {
    Directories.delete(library);
  }

  @BeforeEach
  void makeHome() throws IOException {
    home = homes.fresh();
  }

  @Test
  void adoptsAServerThatOutlivedItsInstance() throws Exception {
    String[] first = start("die").split(" ");
    String[] second = start("die").split(" ");
    assertThat(first[0]).isEqualTo("CREATED");
    assertThat(second).containsExactly("ADOPTED", first[1], first[2]);
    // Killing instance and server leaves what a power cut leaves.
    ProcessHandle server = ProcessHandle.of(Long.parseLong(first[2])).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    assertThat(start("close")).startsWith("RECOVERED");
  }

  @Test
  void runsAsAnOrdinaryUserWithoutAnAccount() throws Exception {
    assumeRoot();
    run(List.of("chown", "61234:61234", home.toString()));
    List<String> user =
        List.of("setpriv", "--reuid=61234", "--regid=61234", "--clear-groups", "--");
    assertThat(start(user, "close")).startsWith("CREATED");
    assertThat(ServerAccount.idOf(home.resolve("database/data"))).isEqualTo(61234);
    // Root, later, lets the owner of the data run it and not somebody else.
    assertThat(start("close")).startsWith("STARTED");
    assertThat(start(user, "close")).startsWith("STARTED");
    List<String> other = List.of("setpriv", "--reuid=61235", "--clear-groups", "--");
    run(List.of("chmod", "-R", "a+rwX", home.toString()));
    assertThat(start(other, "close")).startsWith("FOREIGN_OWNER");
  }

  @Test
  void saysSoWhenTheHomeCannotBeWritten() throws Exception {
    assumeRoot();
    List<String> user = List.of("setpriv", "--reuid=61234", "--regid=61234", "--clear-groups");
    assertThat(start(user, "close"))
        .startsWith("NOT_WRITABLE")
        .contains("set ARBITER_HOME to another directory");
  }

  @Test
  void keepsRootsDataWhereTheServersAccountGetsWhenTheHomeIsClosed() throws Exception {
    assumeRoot();
    Directories.make(home.getParent(), "rwx------");
    assertThat(start("close")).startsWith("CREATED");
    Path base = Path.of(Files.readString(home.resolve("database.location")).strip());
    try {
      assertThat(base).startsWith(Path.of("/var/lib/arbiter"));
      assertThat(ServerAccount.idOf(base.resolve("data"))).isEqualTo(5432);
      Directories.make(home.getParent(), "rwxr-xr-x");
      assertThat(start("close")).startsWith("STARTED");
      Files.move(base, base.resolveSibling("away"));
      assertThat(start("close")).startsWith("DATA_MISSING");
    } finally {
      Directories.delete(base);
      Directories.delete(base.resolveSibling("away"));
    }
  }

  @Test
  void beginsAnewWhenAClosedHomeWasDeletedWithItsServerStillRunning() throws Exception {
    assumeRoot();
    Directories.make(home.getParent(), "rwx------");
    String[] first = start("die").split(" ");
    Path base = Path.of(Files.readString(home.resolve("database.location")).strip());
    try {
      Directories.delete(home);
      assertThat(start("close")).startsWith("CREATED");
      assertThat(ProcessHandle.of(Long.parseLong(first[2]))).isEmpty();
    } finally {
      Directories.delete(base);
      Directories.delete(base.resolveSibling(base.getFileName() + ".left-behind"));
    }
  }

  @Test
  void needsNoUserNamespaces() throws Exception {
    assumeRoot();
    // A namespace in which root is root, as in a container, and from which none can be made.
    String nested =
        """
        unshare --user sleep 120 & holder=$!
        until echo 0 0 65536 2>/dev/null > /proc/$holder/uid_map; do :; done 2>/dev/null
        echo 0 0 65536 > /proc/$holder/gid_map
        nsenter --user --target $holder sh -c '
          echo 0 > /proc/sys/user/max_user_namespaces
          unshare --user true 2>/dev/null && echo namespaces are allowed && exit 1
          exec "$@"' sh "$@"
        kill $holder
        """;
    List<String> prefix = List.of("sh", "-c", nested, "sh");
    assertThat(start(prefix, "close")).startsWith("CREATED");
  }

  @Test
  void leavesRootByChrootWhereSetprivIsMissing() throws Exception {
    assumeRoot();
    String hide = "mount --bind /dev/null $(command -v setpriv) && exec \"$@\"";
    assertThat(start(List.of("unshare", "--mount", "sh", "-c", hide, "sh"), "close"))
        .startsWith("CREATED");
    assertThat(ServerAccount.idOf(home.resolve("database/data"))).isEqualTo(5432);
  }

  @Test
  void saysSoWhenRootMayNotBecomeSomebodyElse() throws Exception {
    assumeRoot();
    List<String> bound = List.of("setpriv", "--bounding-set=-setuid,-setgid", "--");
    assertThat(start(bound, "close"))
        .startsWith("CANNOT_LEAVE_ROOT")
        .contains("start Arbiter as an ordinary user");
  }

  @Test
  void saysSoWhenTheDiskIsFull() throws Exception {
    assumeRoot();
    String small = "mount -t tmpfs -o size=20m,mode=755 none " + home + " && exec \"$@\"";
    assertThat(start(List.of("unshare", "--mount", "sh", "-c", small, "sh"), "close"))
        .startsWith("DISK_FULL")
        .contains("make room");
    // Enough for the check, which cannot know every quota, but not for initdb.
    String lies =
        "mount -t tmpfs -o size=320m,mode=755 none "
            + home
            + " && mkdir "
            + home
            + "/database && mount -t tmpfs -o size=330m,nr_inodes=600,mode=755 none "
            + home
            + "/database && exec \"$@\"";
    assertThat(start(List.of("unshare", "--mount", "sh", "-c", lies, "sh"), "close"))
        .startsWith("DISK_FULL");
  }

  private String start(String then) throws IOException {
    return start(List.of(), then);
  }

  private String start(List<String> prefix, String then) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.addAll(List.of(ClusterProgram.class.getName(), home.toString(), then));
    if (!prefix.isEmpty()) {
      // Unpacked already: these tests are about accounts.
      command.add(TestCluster.sharedBinaries().toString());
    }
    return run(command).strip();
  }

  private static String classPath() throws IOException {
    try (var entries = Files.list(library)) {
      return String.join(File.pathSeparator, entries.map(Path::toString).sorted().toList());
    }
  }

  /** Output goes to a file: a server left behind would keep a pipe open. */
  private static String run(List<String> command) throws IOException {
    Path output = Files.createTempFile("arbiter-it-", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File("/"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.onExit().join();
      return Files.readString(output, StandardCharsets.UTF_8);
    } finally {
      Files.delete(output);
    }
  }

  private static void assumeRoot() throws IOException {
    assumeTrue(ServerAccount.ownId() == 0, "only root can play other users");
  }
}
