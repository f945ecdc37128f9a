package dev.arbiter.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Classes that may break a rule, each with its reason: {@code exceptions.properties}. */
final class Exceptions {

  private final Properties reasons = new Properties();

  Exceptions() throws IOException {
    try (InputStream in = Exceptions.class.getResourceAsStream("exceptions.properties")) {
      reasons.load(in);
    }
  }

  /** Names of the classes, or of the packages that all of their classes share. */
  Set<String> of(String rule) {
    return reasons.stringPropertyNames().stream()
        .filter(key -> key.startsWith(rule + "/"))
        .map(key -> key.substring(rule.length() + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> rules() {
    return reasons.stringPropertyNames().stream()
        .map(key -> key.substring(0, key.indexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean allHaveReasons() {
    return reasons.values().stream().noneMatch(reason -> reason.toString().isBlank());
  }
}
