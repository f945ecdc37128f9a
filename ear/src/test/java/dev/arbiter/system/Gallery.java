package dev.arbiter.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pictures of the documentation: of every page those looks that show what it is for. */
final class Gallery {
  static final Path FOLDER = Path.of("../docs/images");

  /** The page of the documentation that shows all of them. */
  static final Path LIST = Path.of("../docs/pictures.md");

  static final List<String> VIEWS = List.of("light", "dark", "phone");

  /** Each begins with the name of its page, or is an error page. */
  static final List<String> LOOKS =
      List.of(
          "sign-in",
          "overview",
          "overview-empty",
          "suites",
          "suite",
          "suite-bulk",
          "case",
          "case-tried",
          "versions",
          "import",
          "import-preview",
          "assistants",
          "assistant",
          "assistant-by-hand",
          "manual",
          "new-run",
          "runs",
          "run",
          "run-going-on",
          "item",
          "comparison",
          "performance",
          "compare-choose",
          "compare",
          "compare-three",
          "search",
          "news",
          "queue",
          "nodes",
          "dead-letters-items",
          "dead-letters-events",
          "account",
          "organisation",
          "reference",
          "reference-tried",
          "help",
          "not-found",
          "fault");

  /** What fits a screen at a glance: a desk's width needs less height than a phone's. */
  private static final int DESK_HEIGHT = 880;

  private static final int PHONE_HEIGHT = 1400;

  /** What these are about stands further down. */
  private static final Set<String> TALL = Set.of("case-tried", "overview");

  private static final int TALL_HEIGHT = 2400;

  /** A dialog stands in the window and not in the page. */
  private static final Set<String> DIALOGS = Set.of("suite-bulk");

  private Gallery() {}

  /** Pixels of a page that its picture shows, from above. */
  static int height(String picture) {
    String look = picture.substring(0, picture.lastIndexOf('-'));
    if (TALL.contains(look)) {
      return TALL_HEIGHT;
    }
    return picture.endsWith("-phone") && !DIALOGS.contains(look) ? PHONE_HEIGHT : DESK_HEIGHT;
  }

  /** The names of the files, without their suffix. */
  static List<String> pictures() {
    return LOOKS.stream().flatMap(look -> VIEWS.stream().map(view -> look + "-" + view)).toList();
  }

  static Stream<String> looksOf(String page) {
    return LOOKS.stream().filter(look -> look.equals(page) || look.startsWith(page + "-"));
  }
}
