package dev.arbiter.server.client;

import dev.arbiter.server.settings.ServerFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./arbiter compare}: the main job on the own files. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    resourceBundle = "dev.arbiter.server.console.messages")
public final class CompareCommand implements Callable<Integer> {
  @Mixin private ServerFlags server;

  @Override
  public Integer call() {
    throw new UnsupportedOperationException("compare with " + server.settings().home());
  }
}
