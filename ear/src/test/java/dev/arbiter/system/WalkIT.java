package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A walk through every page there is, as somebody who has nothing yet. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkIT {
  private Product product;
  private Browser browser;

  @BeforeAll
  void open(Product shared) {
    Assumptions.assumeTrue(Browser.isInstalled(), "needs Chromium, see CONTRIBUTING.md");
    product = shared;
    browser = Browser.at(product.tlsUri());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyPageIsWalked() {
    assertThat(Stop.all(Map.of()).stream().map(Stop::page)).containsAll(WebPages.names());
  }

  @Test
  void pagesWithoutAnyRowAreAccessibleAndFit() {
    new Screens(browser).walk(product.owner("Emptiness").signIn(), Map.of());
  }
}
