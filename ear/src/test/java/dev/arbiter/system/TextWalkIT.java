package dev.arbiter.system;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A walk through every page there is, with texts that are long or run the other way. */
@PageTest
class TextWalkIT {
  private static final int LONGEST = 300;
  private static final String HEBREW =
      "\u05e2\u05d5\u05d6\u05e8 \u05d4\u05de\u05e9\u05e8\u05d3 \u05e9\u05dc\u05e0\u05d5";

  private Product product;
  private ProductDatabase database;
  private Browser browser;

  @BeforeAll
  void open(Product shared, Browser browser) {
    product = shared;
    database = new ProductDatabase(product.home());
    this.browser = browser;
  }

  @Test
  void pagesWithLongWordsAreAccessibleAndFit() {
    TextSamples samples = TextSamples.in(product.owner("Longing"), "W".repeat(LONGEST));
    walk(samples);
  }

  @Test
  void pagesFromRightToLeftAreAccessibleAndFit() {
    String text = PageSamples.ARABIC + " " + HEBREW + " " + PageSamples.EMOJI;
    TextSamples samples = TextSamples.in(product.owner("Levantine"), text.repeat(3));
    walk(samples);
  }

  private void walk(TextSamples samples) {
    new Screens(browser).walk(samples.owner().signIn(), samples.await(database).ids());
  }
}
