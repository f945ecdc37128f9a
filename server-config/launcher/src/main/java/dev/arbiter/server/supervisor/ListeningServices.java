package dev.arbiter.server.supervisor;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the listeners of services listen that a node does not run. It must be said as a property of
 * the server, which reads the application's own configuration later than a listener's settings.
 */
final class ListeningServices {
  /** An address at which nobody speaks. */
  static final String IDLE = "arbiter.idle";

  private static final Map<String, String> DESTINATION_OF =
      Map.of(
          "evaluation", "arbiter.work.destination",
          "analytics", "arbiter.events.analytics.destination");

  private ListeningServices() {}

  /**
   * Properties for the services that are missing.
   *
   * @param services names separated by commas, or {@code all}; with {@code :web} they only answer
   */
  static Map<String, String> idle(String services) {
    Set<String> running =
        Arrays.stream(services.split(",", -1))
            .map(String::strip)
            .filter(service -> !service.endsWith(":web"))
            .map(service -> service.replaceFirst(":work$", ""))
            .collect(Collectors.toSet());
    Map<String, String> properties = new TreeMap<>();
    if (!running.contains("all")) {
      DESTINATION_OF.forEach(
          (service, property) -> {
            if (!running.contains(service)) {
              properties.put(property, IDLE);
            }
          });
    }
    return properties;
  }
}
