package dev.arbiter.server.settings;

import dev.arbiter.server.console.StartFault;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings of a node after flags, environment, file and defaults were laid over each other, in
 * this order of precedence.
 */
public final class Settings {
  /** As the application reads them. */
  private static final Pattern SERVICE =
      Pattern.compile("(all|tenancy|user|evaluation|analytics|notification)(:web|:work)?");

  /** A host and a port. */
  private static final Pattern MEMBER =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+]):[0-9]{1,5}");

  /** The quick compiler alone: its code is slower in the long run, and is there at once. */
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  private final Map<Setting, String> values;
  private final Map<String, String> passedOn;

  private Settings(Map<Setting, String> values, Map<String, String> passedOn) {
    this.values = values;
    this.passedOn = passedOn;
  }

  /**
   * Lays the sources over each other.
   *
   * @param flags what the command line said
   * @param environment the variables of the process
   * @param file the properties of the configuration file; empty if there is none
   * @throws StartFault if a value is not what its setting allows
   */
  public static Settings resolve(
      Map<Setting, String> flags, Map<String, String> environment, Map<String, String> file) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = flags.get(setting);
      value = value != null ? value : environment.get(setting.variable());
      value = value != null ? value : file.get(setting.key());
      value = value != null ? value.strip() : setting.defaultValue();
      values.put(setting, checked(setting, value));
    }
    values.computeIfPresent(Setting.HOME, (home, path) -> withoutTilde(path, environment));
    Map<String, String> passedOn = new TreeMap<>();
    file.forEach(
        (key, value) -> {
          boolean known = Setting.ofKey(key).isPresent();
          boolean overridden = environment.containsKey(Setting.variableOf(key));
          if (!known && !overridden) {
            passedOn.put(key, value);
          }
        });
    return new Settings(values, Map.copyOf(passedOn));
  }

  /** As a shell does it: HOME, where somebody set it, else the account's folder. */
  private static String withoutTilde(String path, Map<String, String> environment) {
    if (!path.equals("~") && !path.startsWith("~/")) {
      return path;
    }
    String home = environment.getOrDefault("HOME", "");
    return (home.isBlank() ? System.getProperty("user.home") : home) + path.substring(1);
  }

  private static String checked(Setting setting, String value) {
    if (setting.kind() == Setting.Kind.NUMBER && !value.isEmpty()) {
      if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
        throw StartFault.of("setting-not-a-number", setting.variable(), value);
      }
    }
    if (setting == Setting.SERVICES) {
      for (String word : value.split(",", -1)) {
        if (!SERVICE.matcher(word.strip()).matches()) {
          throw StartFault.of("services-unknown", setting.variable(), word.strip());
        }
      }
    }
    if (setting == Setting.CLUSTER_MEMBERS && !value.isEmpty()) {
      for (String word : value.split(",", -1)) {
        if (!MEMBER.matcher(word.strip()).matches()) {
          throw StartFault.of("cluster-member", setting.variable(), word.strip());
        }
      }
    }
    return value;
  }

  /** The value; blank if there is none. */
  public String get(Setting setting) {
    return values.get(setting);
  }

  /** Whether the setting has a value. */
  public boolean has(Setting setting) {
    return !get(setting).isEmpty();
  }

  /**
   * The value as a number from 0 to 65535.
   *
   * @throws IllegalStateException if the setting has no value
   */
  public int number(Setting setting) {
    if (!has(setting)) {
      throw new IllegalStateException(setting + " has no value");
    }
    return Integer.parseInt(get(setting));
  }

  /** The home as an absolute path. */
  public Path home() {
    return Path.of(get(Setting.HOME)).toAbsolutePath().normalize();
  }

  /** Keys of the file that the launcher does not know: they are the application's. */
  public Map<String, String> passedOn() {
    return passedOn;
  }

  /** The same settings with one value replaced. */
  public Settings with(Setting setting, String value) {
    Map<Setting, String> changed = new EnumMap<>(values);
    changed.put(setting, checked(setting, value));
    return new Settings(changed, passedOn);
  }

  /**
   * The same for a server that is looked at and not worked with: it answers sooner, and reaches
   * less under load. Options of Java that were given win, as the later ones.
   */
  public Settings quickToStart() {
    return with(Setting.JAVA_OPTIONS, (QUICK_COMPILER + " " + get(Setting.JAVA_OPTIONS)).strip());
  }
}
