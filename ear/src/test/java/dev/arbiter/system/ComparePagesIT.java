package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The page that holds two runs against each other, in a real browser. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparePagesIT {
  private ItemSamples samples;
  private ItemSamples foreign;
  private Api.SignIn newcomer;
  private PageClient client;
  private Browser browser;

  @BeforeAll
  void make(Product product) {
    Assumptions.assumeTrue(Browser.isInstalled(), "needs Chromium, see CONTRIBUTING.md");
    samples = ItemSamples.in(product.owner("Meadowland"));
    foreign = ItemSamples.in(product.owner("Marsh"));
    newcomer = product.owner("Bud").signIn();
    client = PageClient.signedIn(product.uri(), samples.owner().signIn());
    browser = Browser.at(product.tlsUri());
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void signIn() {
    as(samples.owner().signIn());
  }

  private void as(Api.SignIn who) {
    browser.beginAs(who, "compare.xhtml");
  }

  private String both() {
    return "compare.xhtml?run=" + samples.first() + "&with=" + samples.second();
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("compare-begin", "compare.xhtml");
    screens.look("compare-choose", "compare.xhtml?run=" + samples.first());
    screens.look("compare-single", "compare.xhtml?run=" + samples.hostile());
    screens.look("compare", both());
    as(newcomer);
    screens.look("compare-none", "compare.xhtml");
    screens.expectNoFault();
  }

  @Test
  void twoRunsAreChosenByKeyboardAndTheOlderOneIsTheBaseline() {
    browser.open("run.xhtml?run=" + samples.second());
    browser.one("main a[href*='compare.xhtml?run=']").sendKeys(Keys.ENTER);
    browser.one(".rows a[href*='with=']").sendKeys(Keys.ENTER);
    browser.one(".verdict");

    assertThat(browser.address())
        .endsWith("compare.xhtml?run=" + samples.first() + "&with=" + samples.second());
    assertThat(browser.one(".verdict").getText()).contains("ash (run 1) and ash (run 2)");
    assertThat(browser.all(".rows tbody tr").get(0).getText()).contains("Baseline");
    assertThat(browser.text()).contains("On 60 cases that both runs asked alike");
    browser.one("a[href$='since=" + samples.first() + "']").click();
    assertThat(browser.one(".items tbody").getText()).contains("birch");
  }

  @Test
  void theFiguresAreHandedOutAsFiles() {
    String json = client.open(both() + "&export=json");
    assertThat(json).contains("\"commonCases\":60", "\"warnings\"");
    String csv = client.open(both() + "&export=csv");
    assertThat(csv).startsWith("assistant,items").contains("a,b,n,difference", "birch (run 2)");
    String one = client.open("comparison.xhtml?run=" + samples.first() + "&export=csv");
    assertThat(one.lines()).anyMatch(line -> line.startsWith("\"ash\",60,60,60,50,"));
    assertThat(client.open("comparison.xhtml?run=" + samples.hostile() + "&export=csv"))
        .doesNotContain("\n=");
  }

  @Test
  void runsThatCannotBeComparedAreRefused() {
    for (String page :
        List.of(
            "compare.xhtml?run=" + foreign.first(),
            "compare.xhtml?run=" + samples.first() + "&with=" + foreign.second(),
            "compare.xhtml?run=nonsense")) {
      browser.open(page);
      assertThat(browser.one("h1").getText()).as(page).isEqualTo("There is nothing here");
    }
  }
}
