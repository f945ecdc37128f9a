package dev.arbiter.system;

import java.net.URI;
import java.nio.file.Path;
import org.openqa.selenium.By;

/** Takes the pictures of {@code docs/guide/payara-server.md} in the console of the full server. */
final class AdminConsolePictures implements AutoCloseable {
  private static final Path FOLDER = Path.of("../docs/images");
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 760;
  private static final String SIGN_IN = "#loginButton";

  private final Browser browser;

  private AdminConsolePictures(Browser browser) {
    this.browser = browser;
  }

  /** Signs in; the console is deployed by the first who asks for it. */
  static AdminConsolePictures signedIn(URI console, String password) {
    Browser browser = Browser.at(console);
    browser.width(WIDTH);
    AdminConsolePictures pictures = new AdminConsolePictures(browser.open(""));
    browser.one(SIGN_IN);
    browser.run("document.getElementById('Login.username').value = 'admin';");
    browser.one("[id='Login.password']").sendKeys(password);
    browser.one(SIGN_IN).click();
    browser.await(there -> there.findElements(By.cssSelector("#treeForm\\:tree")).size() == 1);
    return pictures;
  }

  /**
   * Opens a page beside the tree.
   *
   * @param shown text that it shows when it is there
   */
  AdminConsolePictures open(String path, String shown) {
    browser.run("admingui.ajax.loadPage({url: arguments[0]});", path);
    return shows(shown);
  }

  /** Chooses an entry of the list that has it. */
  AdminConsolePictures choose(String entry, String shown) {
    browser.run(
        """
        const list = [...document.querySelectorAll('#content select')]
            .find(each => [...each.options].some(option => option.value === arguments[0]));
        list.value = arguments[0];
        list.dispatchEvent(new Event('change', {bubbles: true}));
        """,
        entry);
    return shows(shown);
  }

  private AdminConsolePictures shows(String text) {
    browser.await(
        there ->
            Boolean.TRUE.equals(
                browser.run(
                    "return document.getElementById('content').innerText.includes(arguments[0]);",
                    text)));
    return this;
  }

  /** Scrolls to where this text stands by itself. */
  AdminConsolePictures scrollTo(String text) {
    browser.run(
        """
        [...document.querySelectorAll('#content *')]
            .filter(each => each.childElementCount === 0)
            .find(each => each.textContent.includes(arguments[0]))
            .scrollIntoView();
        """,
        text);
    return this;
  }

  void take(String name) {
    browser.shoot().saveUpper(HEIGHT, FOLDER.resolve("payara-" + name + ".png"));
  }

  @Override
  public void close() {
    browser.close();
  }
}
