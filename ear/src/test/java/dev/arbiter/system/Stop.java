package dev.arbiter.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page with an address at which it shows something.
 *
 * @param page its name, without the suffix
 */
record Stop(String page, Map<String, String> parameters) {

  /** Every page, with what it needs from these. Ids that are not there leave the address. */
  static List<Stop> all(Map<String, String> ids) {
    return List.of(
        stop(ids, "account"),
        stop(ids, "assistant", "assistant", "assistant", "recording", "recording"),
        stop(ids, "assistant", "assistant", "person"),
        stop(ids, "assistants"),
        stop(ids, "case", "suite", "suite", "case", "case"),
        stop(ids, "case", "suite", "suite"),
        stop(ids, "compare", "run", "run", "with", "other run"),
        stop(ids, "compare", "run", "run"),
        stop(ids, "comparison", "run", "run"),
        stop(ids, "comparison", "run", "lost run"),
        stop(ids, "dead-letters"),
        new Stop("dead-letters", Map.of("show", "events")),
        stop(ids, "help"),
        stop(ids, "import", "suite", "suite"),
        stop(ids, "import"),
        stop(ids, "index"),
        stop(ids, "item", "run", "run", "case", "item"),
        stop(ids, "manual", "run", "waiting run", "assistant", "person"),
        stop(ids, "new-run", "suite", "suite"),
        stop(ids, "news"),
        stop(ids, "nodes"),
        stop(ids, "organisation"),
        stop(ids, "overview", "suite", "suite"),
        stop(ids, "performance", "run", "run"),
        stop(ids, "queue"),
        stop(ids, "reference"),
        new Stop("reference", Map.of("operation", "startRun")),
        stop(ids, "run", "run", "run"),
        stop(ids, "run", "run", "lost run"),
        stop(ids, "run", "run", "waiting run"),
        stop(ids, "runs"),
        new Stop("search", Map.of("q", "before")),
        stop(ids, "sign-in"),
        stop(ids, "suite", "suite", "suite"),
        stop(ids, "suites"),
        stop(ids, "versions", "suite", "suite"));
  }

  /**
   * @param names a parameter and what it is the id of, by turns
   */
  private static Stop stop(Map<String, String> ids, String page, String... names) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i += 2) {
      if (ids.containsKey(names[i + 1])) {
        parameters.put(names[i], ids.get(names[i + 1]));
      }
    }
    return new Stop(page, parameters);
  }

  /** The same with another value of one parameter. */
  Stop with(String parameter, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(parameter, value);
    return new Stop(page, changed);
  }

  /** Path and query, without the leading slash. */
  String address() {
    String path = page + ".xhtml";
    return parameters.isEmpty()
        ? path
        : parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return address();
  }
}
