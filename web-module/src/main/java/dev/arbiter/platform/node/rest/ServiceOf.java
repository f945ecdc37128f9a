package dev.arbiter.platform.node.rest;

import java.util.Map;

/** Which service a resource or a page belongs to. */
final class ServiceOf {

  /** Ours in the package's name: dev.arbiter.SERVICE.feature.layer. */
  private static final int PLACE = 2;

  private static final int LEAST_PARTS = 5;
  private static final String PLATFORM = "platform";

  /** By the beginning of the page's name; what is not named here is on every node. */
  private static final Map<String, String> PAGES =
      Map.of(
          "suite", "evaluation",
          "assistant", "evaluation",
          "run", "evaluation",
          "case", "evaluation",
          "versions", "evaluation",
          "import", "evaluation",
          "manual", "evaluation",
          "upload", "evaluation",
          "comparison", "analytics",
          "compare", "analytics");

  private ServiceOf() {}

  static String resource(Class<?> resource) {
    String[] parts = resource.getPackageName().split("\\.", -1);
    boolean ours = resource.getPackageName().startsWith("dev.arbiter.");
    return ours && parts.length >= LEAST_PARTS ? parts[PLACE] : PLATFORM;
  }

  /**
   * @param path of the page, with a leading slash
   */
  static String page(String path) {
    String name = path.substring(1);
    return PAGES.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse(PLATFORM);
  }
}
