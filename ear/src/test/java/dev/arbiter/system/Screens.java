package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at one page after the other: in light and in dark, at a desk and on a phone. What it finds
 * wrong is collected, so that one look tells all. Keeps a picture of each in {@code
 * target/screenshots}; {@code -Darbiter.write=true} writes those of the documentation anew.
 */
final class Screens {
  private static final Path FOLDER = Path.of("target/screenshots");
  private static final Path DOCUMENTATION = Path.of("../docs/images");
  private static final List<String> DOCUMENTED =
      List.of(
          "comparison-light",
          "comparison-dark",
          "runs-light",
          "overview-light",
          "overview-dark",
          "overview-phone",
          "search-light",
          "account-light",
          "organisation-light",
          "news-light",
          "run-light",
          "item-light",
          "new-run-light",
          "import-preview-light",
          "assistants-light",
          "assistant-light",
          "manual-light",
          "compare-light",
          "suites-light",
          "suite-light",
          "case-tried-light",
          "versions-light");

  private static final int DOCUMENTED_HEIGHT = 880;

  private final Browser browser;
  private final List<String> faults = new ArrayList<>();

  Screens(Browser browser) {
    this.browser = browser;
  }

  /** Looks at the page of this address. */
  void look(String name, String path) {
    look(name, 200, () -> browser.open(path));
  }

  /**
   * @param status with which the page is meant to come
   * @param opening brings the page up; done once for each look
   */
  void look(String name, int status, Runnable opening) {
    for (String scheme : List.of("light", "dark")) {
      browser.width(Browser.DESK);
      browser.prefers(scheme);
      opening.run();
      String view = name + "-" + scheme;
      browser.violations().forEach(violation -> faults.add(view + ": " + violation));
      complaints(status).forEach(complaint -> faults.add(view + ": " + complaint));
      checkWidth(view);
      keep(view);
    }
    browser.width(Browser.PHONE);
    browser.prefers("light");
    opening.run();
    complaints(status);
    checkWidth(name + "-phone");
    keep(name + "-phone");
    browser.width(Browser.DESK);
  }

  private void checkWidth(String view) {
    if (browser.overflow() > 0) {
      faults.add(view + ": wider than the window by " + browser.overflow());
    }
  }

  /** The browser reports the status of an error page as a complaint of its own. */
  private List<String> complaints(int status) {
    return browser.complaints().stream()
        .filter(text -> status == 200 || !text.contains("status of " + status))
        .toList();
  }

  private void keep(String view) {
    browser.shoot(FOLDER.resolve(view + ".png"), Integer.MAX_VALUE);
    if (Boolean.getBoolean("arbiter.write") && DOCUMENTED.contains(view)) {
      browser.shoot(DOCUMENTATION.resolve(view + ".png"), DOCUMENTED_HEIGHT);
    }
  }

  void expectNoFault() {
    assertThat(faults).isEmpty();
  }
}
