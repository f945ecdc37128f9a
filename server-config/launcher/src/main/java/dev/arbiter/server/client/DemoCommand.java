package dev.arbiter.server.client;

import dev.arbiter.server.settings.ServerFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./arbiter demo}: the main job on the bundled sample. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    resourceBundle = "dev.arbiter.server.console.messages")
public final class DemoCommand implements Callable<Integer> {
  @Mixin private ServerFlags server;

  @Override
  public Integer call() {
    throw new UnsupportedOperationException("demo with " + server.settings().home());
  }
}
