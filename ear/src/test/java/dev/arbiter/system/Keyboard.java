package dev.arbiter.system;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;

/** Somebody who has no mouse and must see where the focus is, at every step. */
record Keyboard(Browser browser) {
  private static final int MANY_TABS = 80;
  private static final String FOCUSED =
      "const one = document.activeElement; return [one, one.matches(arguments[0])]";

  /** Goes on by Tab until it is there. */
  void tabTo(String selector) {
    for (int i = 0; i < MANY_TABS; i++) {
      browser.press(Keys.TAB);
      List<?> focused = (List<?>) browser.run(FOCUSED, selector);
      expectShown((WebElement) focused.get(0), selector);
      if (focused.get(1).equals(true)) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached");
  }

  /**
   * The window may still be moving to what has the focus. Between its last and its first stop a
   * page as a whole has it, which nobody sees.
   */
  private void expectShown(WebElement focused, String selector) {
    if (focused.getTagName().equals("body")) {
      return;
    }
    try {
      browser.awaitThat(() -> browser.isFocusShown(focused));
    } catch (TimeoutException never) {
      String what = focused.getDomProperty("outerHTML");
      throw new AssertionError("before " + selector + " no focus is shown on " + what, never);
    }
  }

  /** Follows a link or presses a button. */
  void enter(String selector) {
    tabTo(selector);
    browser.press(Keys.ENTER);
  }
}
