package dev.arbiter.server.launcher;

import dev.arbiter.server.settings.ServerFlags;
import dev.arbiter.server.settings.Setting;
import dev.arbiter.server.settings.Settings;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of the commands that serve until they are stopped. */
final class ServeFlags {
  @Mixin private ServerFlags server;

  @Option(names = "--host", paramLabel = "ADDRESS")
  private String host;

  @Option(names = "--port", paramLabel = "PORT")
  private String port;

  /** The settings by these flags, those of the command itself, the environment and the file. */
  Settings settings(Map<Setting, String> more) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.putAll(more);
    if (host != null) {
      flags.put(Setting.HOST, host);
    }
    if (port != null) {
      flags.put(Setting.PORT, port);
    }
    return server.settings(flags);
  }
}
