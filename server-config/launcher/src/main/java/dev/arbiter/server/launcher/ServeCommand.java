package dev.arbiter.server.launcher;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.TerminalConsole;
import dev.arbiter.server.settings.ServerFlags;
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

/** {@code ./arbiter serve}: the server until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    resourceBundle = "dev.arbiter.server.console.messages")
final class ServeCommand implements Callable<Integer> {
  @Mixin private ServerFlags server;

  @Option(names = "--host", paramLabel = "ADDRESS")
  private String host;

  @Option(names = "--port", paramLabel = "PORT")
  private String port;

  @Override
  public Integer call() throws InterruptedException {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (host != null) {
      flags.put(Setting.HOST, host);
    }
    if (port != null) {
      flags.put(Setting.PORT, port);
    }
    Console console = TerminalConsole.standard();
    ServeOptions options =
        new ServeOptions(server.settings(flags), ServeOptions.Access.TLS, console);
    try (RunningServer running = new NodeServer().start(options)) {
      console.line(Messages.text("serve.ready", running.baseUri()));
      return running.awaitEnd();
    }
  }
}
