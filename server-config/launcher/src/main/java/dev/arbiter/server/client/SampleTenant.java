package dev.arbiter.server.client;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** A tenant of a local server that holds the bundled sample. */
final class SampleTenant {
  private final LocalServer local;
  private final Console console;
  private final Pause pause;
  private final SignIn signIn;

  private SampleTenant(LocalServer local, Console console, Pause pause, SignIn signIn) {
    this.local = local;
    this.console = console;
    this.pause = pause;
    this.signIn = signIn;
  }

  /**
   * The tenant of that name; its sign-in is kept in the home.
   *
   * @param id names the file of the sign-in and its e-mail address
   */
  static SampleTenant of(LocalServer local, Console console, String id, String name) {
    SignIn signIn =
        SignIn.keptIn(
            local.home().resolve(id + "-sign-in.properties"),
            name,
            id + "@arbiter.example",
            new SecureRandom());
    return new SampleTenant(local, console, Pause.real(), signIn);
  }

  /** Compares the sample, whether that was done before or not. */
  CompareJob.Outcome compared() throws InterruptedException {
    return compared(true).orElseThrow();
  }

  /**
   * Compares the sample.
   *
   * @param again even if the tenant has a run already; if not so, nothing is done then
   */
  Optional<CompareJob.Outcome> compared(boolean again) throws InterruptedException {
    ArbiterApi api = CompareCommand.Accounts.api(local, pause, signIn, "demo");
    CompareOrder order = Sample.in(local.home().resolve("sample"));
    try {
      return !again && api.hasRuns()
          ? Optional.empty()
          : Optional.of(new CompareJob(api, console, Clock.systemUTC(), pause).run(order));
    } catch (ApiFault e) {
      throw StartFault.because(e, "client-api", e.getMessage());
    }
  }

  /** Shows how to sign in. */
  void introduce() {
    console.line(Messages.text("demo.email", signIn.email()));
    console.line(Messages.text("demo.password", signIn.password()));
  }
}
