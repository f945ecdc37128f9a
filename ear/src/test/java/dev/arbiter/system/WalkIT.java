package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A walk through every page there is, as somebody who has nothing yet. */
@PageTest
class WalkIT {
  private Product product;
  private Browser browser;

  @BeforeAll
  void open(Product shared, Browser browser) {
    product = shared;
    this.browser = browser;
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
