package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people do most, without a mouse, and every dialog. */
@PageTest
class KeyboardIT {
  /** More than any dialog has fields and buttons. */
  private static final int ONCE_AROUND = 14;

  /** The document has the focus when the browser's own bars have it. */
  private static final String FOCUS_IS_WITHIN =
      "return document.activeElement === document.body"
          + " || arguments[0].contains(document.activeElement)";

  private TextSamples samples;
  private Browser browser;
  private Keyboard keyboard;

  @BeforeAll
  void make(Product product, Browser browser) {
    samples = TextSamples.in(product.owner("Typists"), "Typed before");
    samples.await(new ProductDatabase(product.home()));
    this.browser = browser;
    keyboard = new Keyboard(browser);
  }

  @BeforeEach
  void signIn() {
    browser.beginAs(samples.owner().signIn(), "runs.xhtml");
  }

  @Test
  void aRunIsStartedComparedAndReviewed() {
    keyboard.enter("a[href*='new-run']");
    browser.one("form.filter button");
    keyboard.enter("form.filter button");
    browser.one("#new\\:start");
    keyboard.tabTo("input[name='assistant'][value='" + samples.ids().get("person") + "']");
    browser.press(Keys.SPACE);
    keyboard.enter("#new\\:start");
    browser.one(".tone-ok[data-notice]");
    String run = browser.address();
    browser.awaitThat(() -> browser.all("a.button[href*='comparison.xhtml']").size() == 1);

    keyboard.enter("a.button[href*='comparison.xhtml']");
    browser.one(".case > summary");
    keyboard.enter(".case > summary");
    assertThat(browser.one(".case").getDomProperty("open")).isEqualTo("true");

    browser.open(run);
    keyboard.enter(".items tbody tr:first-child a.strong");
    browser.one("#against");
    keyboard.tabTo("#against");
    browser.press(Keys.ARROW_UP);
    keyboard.enter(".card form button");
    browser.awaitThat(() -> browser.address().contains("against="));
    String first = browser.one("h1").getText();
    browser.press("j");
    browser.awaitThat(() -> !browser.one("h1").getText().equals(first));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void dialogsKeepTheFocusAndGiveItBack() {
    Screens screens = new Screens(browser);
    Set<String> seen = new TreeSet<>();
    for (Stop stop : Stop.all(samples.ids())) {
      browser.open(stop.address());
      for (String dialog : dialogs()) {
        if (seen.add(kind(dialog))) {
          browser.open(stop.address());
          use(dialog);
          screens.inspect(stop + " " + dialog);
          leave(dialog);
        }
      }
    }
    assertThat(seen).isEqualTo(WebPages.dialogs());
    screens.expectNoFault();
  }

  /** Those of the page that something on it opens. */
  private List<String> dialogs() {
    List<String> dialogs = new ArrayList<>();
    for (WebElement opener : browser.all("[data-opens]")) {
      String dialog = opener.getAttribute("data-opens");
      if (!dialogs.contains(dialog)) {
        dialogs.add(dialog);
      }
    }
    return dialogs;
  }

  /** Dialogs of rows are the same but for an id. */
  private static String kind(String dialog) {
    return dialog.replaceFirst("-[0-9a-f]{8}-.*", "-");
  }

  private void use(String dialog) {
    keyboard.enter("[data-opens='" + dialog + "']");
    WebElement open = browser.one("dialog[open]");
    assertThat(open.getAttribute("id")).isEqualTo(dialog);
    for (int i = 0; i < ONCE_AROUND; i++) {
      assertThat(browser.run(FOCUS_IS_WITHIN, open)).as("focus in " + dialog).isEqualTo(true);
      browser.press(Keys.TAB);
    }
  }

  private void leave(String dialog) {
    browser.press(Keys.ESCAPE);
    browser.awaitThat(() -> browser.all("dialog[open]").isEmpty());
    WebElement focused = browser.focused();
    assertThat(focused.getAttribute("data-opens")).as("focus after " + dialog).isEqualTo(dialog);
    assertThat(browser.isFocusShown(focused)).as("focus shown after " + dialog).isTrue();
  }
}
