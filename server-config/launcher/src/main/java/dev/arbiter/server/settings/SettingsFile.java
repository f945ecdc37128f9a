package dev.arbiter.server.settings;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Reads a configuration file: Java properties in UTF-8, every key starting with {@code arbiter.}.
 */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * Reads the file. A key may be written as property or as variable.
   *
   * @throws StartFault if it cannot be read or has a key of something else
   */
  public static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw StartFault.because(e, "config-unreadable", file);
    }
    Map<String, String> values = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      values.put(keyOf(file, name), properties.getProperty(name));
    }
    return values;
  }

  private static String keyOf(Path file, String name) {
    if (name.startsWith("arbiter.")) {
      return name;
    }
    for (Setting setting : Setting.values()) {
      if (setting.variable().equals(name)) {
        return setting.key();
      }
    }
    throw StartFault.of("config-unknown-key", file, name);
  }
}
