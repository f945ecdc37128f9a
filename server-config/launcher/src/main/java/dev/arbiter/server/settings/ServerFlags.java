package dev.arbiter.server.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags that every command takes which starts the server. */
public final class ServerFlags {
  @Option(names = "--home", paramLabel = "DIR")
  private String home;

  @Option(names = "--config", paramLabel = "FILE")
  private Path config;

  @Option(names = "--http-port", paramLabel = "PORT")
  private String httpPort;

  /** The settings by these flags, the environment and the file. */
  public Settings settings() {
    return settings(Map.of());
  }

  /** The same with flags of the command itself. */
  public Settings settings(Map<Setting, String> more) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.putAll(more);
    put(flags, Setting.HOME, home);
    put(flags, Setting.HTTP_PORT, httpPort);
    Map<String, String> file = config == null ? Map.of() : SettingsFile.read(config);
    return Settings.resolve(flags, System.getenv(), file);
  }

  private static void put(Map<Setting, String> flags, Setting setting, String value) {
    if (value != null) {
      flags.put(setting, value);
    }
  }
}
