package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the product from starting is one sentence that says what to do. */
class StartFaultsIT {
  private static final int MOST_MEGABYTES = 64;

  @TempDir Path folder;

  @AfterEach
  void delete() {
    DatabaseFolder.delete(folder.resolve("home"));
  }

  private static void refuses(Command.Ended ended, String... says) {
    assertThat(ended.exitCode()).as(ended.console()).isEqualTo(2);
    List<String> sentences =
        ended.console().lines().filter(line -> !line.startsWith("Starting the ")).toList();
    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0)).contains(says).doesNotContain("Exception");
  }

  @Test
  void aTakenPortIsNamedWithTheSettingThatChangesIt() throws IOException {
    Path home = folder.resolve("home");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      refuses(
          Command.on(home).run("serve", "--port", port),
          "Port " + port + " on 127.0.0.1 is in use",
          "ARBITER_PORT");
      refuses(
          Command.on(home).run("demo", "--http-port", port),
          "Port " + port + " on 127.0.0.1 is in use",
          "ARBITER_HTTP_PORT");
    }
    assertThat(DatabaseFolder.of(home)).as("nothing was begun").doesNotExist();
  }

  @Test
  void aHomeThatCannotBeUsedIsNamed() throws IOException {
    // A file in its place stops root too, whom rights would not stop.
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    refuses(Command.on(file).run("serve"), "The home " + file, "set ARBITER_HOME");
    refuses(Command.on(file.resolve("below")).run("serve"), "The home " + file, "ARBITER_HOME");
  }

  @Test
  void aHomeThatMayNotBeWrittenIsNamed() throws IOException, InterruptedException {
    assumeTrue(isRoot(), "only root can mount a folder read-only");
    Path home = Files.createDirectory(folder.resolve("read-only"));
    assumeTrue(mount("-o", "size=1m,ro", home), "this machine allows no mounts");
    try {
      refuses(Command.on(home).run("serve"), "The home " + home, "owner or rights");
    } finally {
      unmount(home);
    }
  }

  @Test
  void aFullDiskIsNamedWithWhatIsNeeded() throws IOException, InterruptedException {
    assumeTrue(isRoot(), "only root can make a small disk");
    Path home = Files.createDirectory(folder.resolve("small"));
    assumeTrue(mount("-o", "size=" + MOST_MEGABYTES + "m", home), "this machine allows no mounts");
    try {
      refuses(
          Command.on(home).run("serve"),
          "The disk of " + home,
          MOST_MEGABYTES + " MB free",
          "make room");
    } finally {
      unmount(home);
    }
  }

  @Test
  void aDatabaseOfANewerArbiterIsLeftAsItIs() {
    Path home = folder.resolve("home");
    makeDatabase(
        home,
        "insert into migrations.history select installed_rank + 1, '999', 'later', type,"
            + " 'V999__later.sql', checksum, installed_by, installed_on, execution_time, success"
            + " from migrations.history order by installed_rank desc limit 1");

    refuses(
        Command.on(home).run("demo", "--once"),
        "schema version 999, newer than this Arbiter",
        "start the newer Arbiter, nothing was changed");
    assertThat(DatabaseFolder.of(home).resolve("data/postmaster.pid"))
        .as("the database was stopped again")
        .doesNotExist();
  }

  /** As far as the application's start, which is not waited for. */
  private static void makeDatabase(Path home, String statement) {
    Command.Started started = Command.on(home).start("serve", "--port", "0");
    try {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (!started.console().contains("Starting the application")) {
        assertThat(started.process().isAlive() && System.nanoTime() < end)
            .as(started.console())
            .isTrue();
        Product.pause();
      }
      new ProductDatabase(home).execute(statement);
    } finally {
      started.stop();
      started.exitCode(Duration.ofMinutes(1));
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean mount(String flag, String options, Path place)
      throws IOException, InterruptedException {
    return ended("mount", "-t", "tmpfs", flag, options, "tmpfs", place.toString());
  }

  private static void unmount(Path place) throws IOException, InterruptedException {
    assertThat(ended("umount", place.toString())).isTrue();
  }

  private static boolean ended(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
  }
}
