package dev.arbiter.system;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Asks axe-core about the page that is open. Unlike its own Selenium binding it is brought to a
 * page once, and leaves results aside that nobody reads.
 *
 * @param source axe-core itself
 */
record Axe(String source) {
  /** WCAG 2.0 to 2.2 A and AA, and its best practice. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Those that another colour scheme of the same page can break. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String ASK =
      """
      const [type, values, done] = arguments;
      const told = (one) => `${one.id} at ${one.nodes.map((node) => node.html).join(', ')}`;
      axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] }).then(
        (result) => done(result.violations.map(told)),
        (failed) => done([`axe failed: ${failed}`]),
      );
      """;

  static Axe ofThisBuild() {
    try {
      return new Axe(new EmbeddedResourceAxeProvider().getScript());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OperationNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it has against the page. */
  List<String> violations(ChromeDriver driver) {
    return ask(driver, "tag", RULES);
  }

  /** What it has against the page's colours. */
  List<String> violationsOfColours(ChromeDriver driver) {
    return ask(driver, "rule", COLOURS);
  }

  private List<String> ask(ChromeDriver driver, String type, List<String> values) {
    if (driver.executeScript("return window.axe === undefined").equals(true)) {
      driver.executeScript(source);
    }
    return ((List<?>) driver.executeAsyncScript(ASK, type, values))
        .stream().map(String.class::cast).toList();
  }
}
