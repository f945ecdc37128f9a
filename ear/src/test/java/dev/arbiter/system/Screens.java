package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.TimeoutException;

/**
 * Looks at one page after the other: in light and in dark, at a desk and on a phone. What it finds
 * wrong is collected, so that one look tells all, with a picture in {@code target/screenshots}.
 * {@code -Darbiter.write=true} writes the documentation's pictures anew.
 */
final class Screens {
  private static final Path FOLDER = Path.of("target/screenshots");

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
   * @param opening brings the page up
   */
  void look(String name, int status, Runnable opening) {
    browser.width(Browser.DESK);
    opening.run();
    glance(name, status);
    if (Boolean.getBoolean("arbiter.write")) {
      writePictures(name, opening);
    }
  }

  /** Charts take their colours and sizes from where they are opened. */
  private void writePictures(String name, Runnable opening) {
    for (String scheme : List.of("light", "dark")) {
      browser.prefers(scheme);
      opening.run();
      write(name + "-" + scheme);
    }
    browser.width(Browser.PHONE);
    browser.prefers("light");
    opening.run();
    write(name + "-phone");
    browser.width(Browser.DESK);
    browser.complaints();
  }

  private void write(String view) {
    if (Gallery.pictures().contains(view)) {
      browser.shoot().saveUpper(Gallery.height(view), Gallery.FOLDER.resolve(view + ".png"));
    }
  }

  /** Signs in and glances at every page, as far as these ids lead. */
  void walk(Api.SignIn who, Map<String, String> ids) {
    browser.beginAs(who, "overview.xhtml");
    for (Stop stop : Stop.all(ids)) {
      browser.open(stop.address());
      glance(stop.toString(), 404);
    }
    expectNoFault();
  }

  /**
   * Looks at what is open in light, then in dark as its reader may choose there, at a desk and on a
   * phone.
   *
   * @param status an error of the page itself that is meant to come, or 200
   */
  void glance(String name, int status) {
    int before = faults.size();
    inspect(name);
    complaints(status).forEach(complaint -> faults.add(name + ": " + complaint));
    checkWidth(name);
    browser.width(Browser.PHONE);
    checkWidth(name + "-phone");
    browser.width(Browser.DESK);
    if (faults.size() > before) {
      browser.shoot().save(FOLDER.resolve(name.replaceAll("[^a-z0-9-]+", "-") + ".png"));
    }
  }

  /** Asks axe about what is open, in light and in dark. */
  void inspect(String name) {
    choose("light");
    browser.violations().forEach(violation -> faults.add(name + "-light: " + violation));
    choose("dark");
    browser.violationsOfColours().forEach(found -> faults.add(name + "-dark: " + found));
  }

  private void choose(String scheme) {
    browser.run("document.documentElement.dataset.theme = arguments[0]", scheme);
  }

  /** Charts take on another width a moment after their page. */
  private void checkWidth(String view) {
    try {
      browser.awaitSoon(() -> browser.overflow() <= 0);
    } catch (TimeoutException never) {
      faults.add(view + ": wider than the window by " + browser.overflow());
    }
  }

  /** The browser reports the status of an error page as a complaint of its own. */
  private List<String> complaints(int status) {
    return browser.complaints().stream()
        .filter(text -> status == 200 || !text.contains("status of " + status))
        .toList();
  }

  void expectNoFault() {
    assertThat(faults).isEmpty();
  }
}
