package dev.arbiter.server.launcher;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.TerminalConsole;
import dev.arbiter.server.supervisor.NodeServer;
import dev.arbiter.server.supervisor.RunningServer;
import dev.arbiter.server.supervisor.ServeOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./arbiter serve}: the server until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    resourceBundle = "dev.arbiter.server.console.messages")
final class ServeCommand implements Callable<Integer> {
  @Mixin private ServeFlags server;

  @Override
  public Integer call() throws InterruptedException {
    Console console = TerminalConsole.standard();
    ServeOptions options =
        new ServeOptions(server.settings(Map.of()), ServeOptions.Access.TLS, console);
    try (RunningServer running = new NodeServer().start(options)) {
      console.line(Messages.text("serve.ready", running.baseUri()));
      return running.awaitEnd();
    }
  }
}
