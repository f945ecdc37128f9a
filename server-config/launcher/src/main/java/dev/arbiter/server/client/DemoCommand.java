package dev.arbiter.server.client;

import dev.arbiter.server.comparison.Comparison;
import dev.arbiter.server.comparison.ComparisonReport;
import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.TerminalConsole;
import dev.arbiter.server.settings.ServerFlags;
import dev.arbiter.server.supervisor.NodeServer;
import dev.arbiter.server.supervisor.ServeOptions;
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

  @Override
  public Integer call() throws InterruptedException {
    ServeOptions options =
        new ServeOptions(server.settings().quickToStart(), ServeOptions.Access.LOOPBACK, console);
    try (LocalServer local = LocalServer.start(new NodeServer(), options)) {
      SampleTenant tenant = SampleTenant.of(local, console, "demo", Messages.text("demo.tenant"));
      ComparisonReport.lines(Comparison.of(tenant.compared().comparison())).forEach(console::line);
      console.line(Messages.text("demo.invented"));
      console.line("");
      if (once) {
        return 0;
      }
      console.line(Messages.text("demo.address", local.baseUri()));
      tenant.introduce();
      console.line("");
      console.line(Messages.text("demo.stop"));
      return local.awaitEnd();
    }
  }
}
