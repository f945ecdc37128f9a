package dev.arbiter.platform.node.type;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a node does for each service. A name alone means both parts; {@code evaluation:web} only
 * answers for the service and {@code evaluation:work} only works for it.
 *
 * @param web services whose resources and pages answer here
 * @param work services whose listeners and timers are here
 */
public record ServiceRoles(Set<String> web, Set<String> work) {

  /** The platform itself is on every node. */
  public static final List<String> SERVICES =
      List.of("tenancy", "user", "evaluation", "analytics", "notification");

  private static final String ALL = "all";
  private static final String WEB = ":web";
  private static final String WORK = ":work";

  public ServiceRoles {
    web = Set.copyOf(web);
    work = Set.copyOf(work);
  }

  /**
   * Reads names separated by commas.
   *
   * @throws IllegalArgumentException when one is not known, or there is none
   */
  public static ServiceRoles parse(String text) {
    Set<String> web = new TreeSet<>();
    Set<String> work = new TreeSet<>();
    for (String word : text.split(",", -1)) {
      String name = word.strip();
      if (!name.endsWith(WORK)) {
        web.addAll(named(name, WEB));
      }
      if (!name.endsWith(WEB)) {
        work.addAll(named(name, WORK));
      }
    }
    return new ServiceRoles(web, work);
  }

  private static List<String> named(String word, String part) {
    String name = word.endsWith(part) ? word.substring(0, word.length() - part.length()) : word;
    if (name.equals(ALL)) {
      return SERVICES;
    }
    if (!SERVICES.contains(name)) {
      throw new IllegalArgumentException(
          "arbiter.services names \"" + word + "\", but knows only all and " + SERVICES);
    }
    return List.of(name);
  }
}
