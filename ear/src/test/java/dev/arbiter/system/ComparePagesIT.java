package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page that holds two runs against each other, in a real browser. */
@PageTest
class ComparePagesIT {
  /** More than a page of the list has. */
  private static final int RUNS = 22;

  private ItemSamples samples;
  private ItemSamples foreign;
  private ThreeRuns three;
  private Api.SignIn newcomer;
  private PageClient client;
  private Browser browser;

  @BeforeAll
  void make(Product product, Browser browser) {
    samples = ItemSamples.in(product.owner("Meadowland"));
    three = ThreeRuns.in(samples.owner());
    foreign = ItemSamples.in(product.owner("Marsh"));
    newcomer = product.owner("Bud").signIn();
    client = PageClient.signedIn(product.uri(), samples.owner().signIn());
    this.browser = browser;
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

  private String all() {
    return "compare.xhtml?run=" + String.join("&with=", three.runs());
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("compare-begin", "compare.xhtml");
    screens.look("compare-choose", "compare.xhtml?run=" + samples.first());
    screens.look("compare-single", "compare.xhtml?run=" + samples.hostile());
    screens.look("compare", both());
    screens.look("compare-three", all());
    screens.look("performance", "performance.xhtml?run=" + samples.first());
    screens.look("compare-refused", both() + "&with=" + samples.hostile());
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
    assertThat(browser.text()).contains("Cases that all runs asked alike: 60");
    browser.one("a[href$='since=" + samples.first() + "']").click();
    assertThat(browser.one(".items tbody").getText()).contains("birch");
  }

  @Test
  void severalRunsAreTickedAndTheOldestIsTheBaseline() {
    browser.open("compare.xhtml?run=" + three.runs().get(1));
    for (int i : new int[] {0, 2}) {
      browser.one("input[value='" + three.runs().get(i) + "']").sendKeys(Keys.SPACE);
    }
    browser.one("main form button[type='submit']").sendKeys(Keys.ENTER);
    browser.one(".verdict");

    assertThat(browser.address()).endsWith(all());
    assertThat(browser.all(".verdict").get(0).getText())
        .startsWith("elm (run 2) is better than elm (run 1)");
    assertThat(browser.all(".scores tbody tr")).hasSize(4);
    assertThat(browser.one("#tags").getText()).contains("even", "odd", "elm (run 3)");
    assertThat(browser.text()).contains("fir");
    browser.one("a[href*='result=passed'][href*='run=" + three.runs().get(2) + "']").click();
    assertThat(browser.one(".items tbody").getText()).contains("elm").doesNotContain("fir");
  }

  @Test
  void whatIsTickedStaysTickedOnTheOtherPagesOfTheList() {
    RunMaker maker = new RunMaker(samples.owner());
    RunMaker.Suite suite =
        maker.suite("Asked daily", "{\"id\":\"a\",\"prompt\":\"?\",\"expected\":\"!\"}");
    RunMaker.Participant oak = maker.answers(suite, "oak", "{\"id\":\"a\",\"answer\":\"!\"}");
    List<String> runs = Stream.generate(() -> maker.start(suite, oak)).limit(RUNS).toList();
    maker.awaitEnd(runs);
    String newest = runs.get(RUNS - 1);

    browser.open("compare.xhtml?run=" + runs.get(RUNS - 2));
    browser.one("input[value='" + newest + "']").sendKeys(Keys.SPACE);
    browser.one("a[rel='next']").sendKeys(Keys.ENTER);
    browser.one("input[value='" + runs.get(0) + "']").sendKeys(Keys.SPACE);
    assertThat(browser.text()).contains("Ticked on other pages of this list: 1");
    browser.one("a[rel='prev']").sendKeys(Keys.ENTER);
    assertThat(browser.one("input[value='" + newest + "']").isSelected()).isTrue();
    browser.one("main form button[type='submit']").sendKeys(Keys.ENTER);
    browser.one(".verdict");

    assertThat(browser.address())
        .endsWith(
            "compare.xhtml?run=%s&with=%s&with=%s"
                .formatted(runs.get(0), runs.get(RUNS - 2), newest));
  }

  @Test
  void whoTicksNothingIsToldWhatIsMissing() {
    String run = three.runs().get(1);
    browser.open("compare.xhtml?run=" + run);
    assertThat(browser.one("input:disabled:checked").getAccessibleName()).contains("version 1");
    browser.one("main form button[type='submit']").sendKeys(Keys.ENTER);
    browser.awaitThat(() -> browser.text().contains("Tick at least one other run"));
    assertThat(browser.address()).endsWith("compare.xhtml?run=" + run);
  }

  @Test
  void anotherRunIsMadeTheBaselineAndOneIsLeftOut() {
    browser.open(all());
    String last = three.runs().get(2);
    browser.one("a[href*='compare.xhtml?run=" + last + "']").click();
    browser.awaitThat(() -> browser.address().contains("compare.xhtml?run=" + last));
    browser.one(".verdict");
    assertThat(browser.all(".rows tbody tr").get(0).getText()).contains("Baseline", "fir");
    browser
        .one("a[href$='compare.xhtml?run=" + last + "&with=" + three.runs().get(0) + "']")
        .click();
    browser.awaitThat(() -> !browser.address().contains(three.runs().get(1)));
    assertThat(browser.one("h1").getText()).contains("2 runs");
  }

  @Test
  void runsOfDifferentSuitesAreRefusedWithAWayOut() {
    browser.open("compare.xhtml?run=" + samples.first() + "&with=" + three.runs().get(0));
    assertThat(browser.text()).contains("only runs of the same suite can be compared");
    browser.open("compare.xhtml?run=" + samples.first() + "&with=" + samples.first());
    assertThat(browser.text()).contains("two to 6 different runs");
    browser.one("main a[href$='compare.xhtml']").click();
    assertThat(browser.one(".rows tbody").getText()).contains("Number words");
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
