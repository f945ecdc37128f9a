package dev.arbiter.server.launcher;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.TerminalConsole;
import dev.arbiter.server.home.ArbiterHome;
import dev.arbiter.server.settings.Setting;
import dev.arbiter.server.supervisor.NodeServer;
import dev.arbiter.server.supervisor.RunningServer;
import dev.arbiter.server.supervisor.ServeOptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./arbiter ear}: the same server as the full Payara Server, with its administration. */
@Command(
    name = "ear",
    mixinStandardHelpOptions = true,
    resourceBundle = "dev.arbiter.server.console.messages")
final class EarCommand implements Callable<Integer> {
  @Mixin private ServeFlags server;

  @Option(names = "--admin-port", paramLabel = "PORT")
  private String adminPort;

  @Override
  public Integer call() throws InterruptedException {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (adminPort != null) {
      flags.put(Setting.ADMIN_PORT, adminPort);
    }
    Console console = TerminalConsole.standard();
    ServeOptions options =
        new ServeOptions(server.settings(flags), ServeOptions.Access.TLS, console);
    try (RunningServer running = NodeServer.full().start(options)) {
      console.line(Messages.text("serve.ready", running.baseUri()));
      console.line(
          Messages.text(
              "ear.admin",
              running.adminUri().orElseThrow(),
              new ArbiterHome(running.home()).administrator()));
      return running.awaitEnd();
    }
  }
}
