package dev.arbiter.server.client;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.console.TerminalConsole;
import dev.arbiter.server.settings.ServerFlags;
import dev.arbiter.server.supervisor.NodeServer;
import dev.arbiter.server.supervisor.ServeOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code ./arbiter dev}: the server with the pages of the sources, and two tenants to see that
 * neither sees the other.
 */
@Command(
    name = "dev",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2,
    resourceBundle = "dev.arbiter.server.console.messages")
public final class DevCommand implements Callable<Integer> {
  @Mixin private ServerFlags server;

  private final Console console = TerminalConsole.standard();

  @Override
  public Integer call() throws InterruptedException {
    Path pages = pages(System.getProperty("arbiter.source"));
    ServeOptions options =
        new ServeOptions(server.settings().quickToStart(), ServeOptions.Access.LOOPBACK, console);
    try (LocalServer local = LocalServer.start(new NodeServer(Optional.of(pages)), options)) {
      List<SampleTenant> tenants =
          List.of(
              SampleTenant.of(local, console, "demo", Messages.text("demo.tenant")),
              SampleTenant.of(local, console, "second", Messages.text("dev.second-tenant")));
      for (SampleTenant tenant : tenants) {
        tenant.compared(false);
      }
      console.line(Messages.text("demo.address", local.baseUri()));
      tenants.forEach(SampleTenant::introduce);
      console.line("");
      console.line(Messages.text("dev.pages", pages));
      console.line(Messages.text("demo.stop"));
      return local.awaitEnd();
    }
  }

  /**
   * The folder of the pages.
   *
   * @param sources root of the sources as the script at their root passes it, or null
   * @throws StartFault when this program was not started by that script
   */
  static Path pages(String sources) {
    if (sources == null) {
      throw StartFault.of("dev-no-sources");
    }
    return Path.of(sources, "web-module/src/main/webapp");
  }
}
