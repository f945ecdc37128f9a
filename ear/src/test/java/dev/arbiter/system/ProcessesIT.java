package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesIT {
  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void choose() {
    home = folder.resolve("home");
  }

  @AfterEach
  void delete() {
    DatabaseFolder.delete(home);
  }

  @Test
  void oneInstanceAHomeAndItsTenantsSurviveAPowerCutAndAPoliteStopLeavesNoProcess() {
    Api.SignIn owner;
    try (Product first = Product.serve(home)) {
      owner = first.owner("Acme").signIn();
      refusesASecond();
      first.kill();
    }
    List<ProcessHandle> processes;
    try (Product again = Product.serve(home)) {
      processes = again.processes();
      assertThat(again.console()).contains("recovered after a crash");
      Api api = Api.anonymous(again.uri()).signedIn(owner);
      assertThat(api.get("suites").status()).isEqualTo(200);
      assertThat(again.stop()).as("128 + SIGTERM").isEqualTo(143);
      assertThat(processes).hasSizeGreaterThan(2).allMatch(ProcessesIT::ends);
    }
  }

  /** An ended process is known to the system until somebody has taken note of it. */
  private static boolean ends(ProcessHandle process) {
    return process
        .onExit()
        .thenApply(ended -> true)
        .completeOnTimeout(false, 10, TimeUnit.SECONDS)
        .join();
  }

  private void refusesASecond() {
    Command.Ended second = Command.on(home).run("serve");

    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.console().strip()).hasLineCount(1).contains(home.toString());
  }
}
