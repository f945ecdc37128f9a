package dev.arbiter.server.client;

import dev.arbiter.server.comparison.Comparison;
import dev.arbiter.server.comparison.ComparisonReport;
import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.console.TerminalConsole;
import dev.arbiter.server.settings.ServerFlags;
import dev.arbiter.server.supervisor.NodeServer;
import dev.arbiter.server.supervisor.ServeOptions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./arbiter demo}: the main job on the bundled sample, and then the server to look at it.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2,
    resourceBundle = "dev.arbiter.server.console.messages")
public final class DemoCommand implements Callable<Integer> {
  @Mixin private ServerFlags server;

  @Option(names = "--once")
  private boolean once;

  private final Console console = TerminalConsole.standard();
  private final Pause pause = Pause.real();

  @Override
  public Integer call() throws InterruptedException {
    ServeOptions options =
        new ServeOptions(server.settings(), ServeOptions.Access.LOOPBACK, console);
    try (LocalServer local = LocalServer.start(new NodeServer(), options)) {
      SignIn signIn =
          SignIn.keptIn(
              local.home().resolve("demo-sign-in.properties"),
              Messages.text("demo.tenant"),
              "demo@arbiter.example",
              new SecureRandom());
      show(local, signIn);
      if (once) {
        return 0;
      }
      console.line(Messages.text("demo.address", local.baseUri()));
      console.line(Messages.text("demo.email", signIn.email()));
      console.line(Messages.text("demo.password", signIn.password()));
      console.line("");
      console.line(Messages.text("demo.stop"));
      return local.awaitEnd();
    }
  }

  private void show(LocalServer local, SignIn signIn) throws InterruptedException {
    ArbiterApi api = CompareCommand.Accounts.api(local, pause, signIn, "demo");
    CompareOrder order = Sample.in(local.home().resolve("sample"));
    try {
      Comparison comparison =
          Comparison.of(
              new CompareJob(api, console, Clock.systemUTC(), pause).run(order).comparison());
      ComparisonReport.lines(comparison).forEach(console::line);
      console.line(Messages.text("demo.invented"));
      console.line("");
    } catch (ApiFault e) {
      throw StartFault.because(e, "client-api", e.getMessage());
    }
  }
}
