package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;

/** The page that imports a file of cases, in a real browser. */
@PageTest
class ImportPagesIT {
  private static final String GOOD =
      """
      {"id":"leave-1","prompt":"Days of leave?","expected":"28","tags":["policy"],"graders":["numeric"]}
      {"id":"leave-2","prompt":"Days in the first year?","expected":"20","graders":["numeric"]}
      """;

  @TempDir private Path folder;

  private ItemSamples samples;
  private String suite;
  private String foreign;
  private Api.SignIn viewer;
  private Browser browser;

  @BeforeAll
  void make(Product product, Browser browser) {
    samples = ItemSamples.in(product.owner("Granary"));
    suite = suiteOf(samples.owner(), samples.first());
    ItemSamples others = ItemSamples.in(product.owner("Silo"));
    foreign = suiteOf(others.owner(), others.first());
    viewer = PageSamples.viewer(new ProductDatabase(product.home()), samples.owner().signIn());
    this.browser = browser;
  }

  private static String suiteOf(Api owner, String run) {
    return owner.get("runs/" + run).body().path("suiteId").asText();
  }

  @BeforeEach
  void signIn() {
    as(samples.owner().signIn());
  }

  private void as(Api.SignIn who) {
    browser.beginAs(who, "suites.xhtml");
  }

  @Test
  void pagesAreAccessibleInBothSchemesAndFitEveryScreen() {
    Screens screens = new Screens(browser);
    screens.look("import", "import.xhtml");
    screens.look("import-preview", 200, () -> choose("import.xhtml", "good.jsonl", GOOD));
    screens.look("import-faults", 200, () -> choose("import.xhtml", "bad.jsonl", bad()));
    screens.look("import-columns", 200, () -> choose("import.xhtml", "table.csv", table()));
    screens.look("import-version", "import.xhtml?suite=" + suite);
    screens.look("import-hostile", 200, () -> choose("import.xhtml", "attack.jsonl", attack()));
    assertThat(browser.run("return document.documentElement.dataset.owned")).isNull();
    screens.expectNoFault();
  }

  private void choose(String page, String file, String content) {
    browser.open(page);
    browser.one("#file").sendKeys(file(file, content));
    browser.one("#said .notice");
  }

  private String file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content).toAbsolutePath().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bad() {
    return GOOD + "{\"id\":\"leave-2\",\"prompt\":\"Again?\"}\n{\"id\":\"leave-3\"\n";
  }

  private static String attack() {
    return Api.JSON
            .createObjectNode()
            .put("id", PageSamples.ATTACK)
            .put("prompt", PageSamples.ARABIC + PageSamples.ATTACK + "W".repeat(400))
        + "\n";
  }

  private static String table() {
    return "id;Question;expected;Team\nleave-1;Days of leave?;28;HR\nleave-2;And then?;20;HR\n";
  }

  @Test
  void aFileIsLookedAtAndThenImported() {
    choose("import.xhtml", "leave-rules.jsonl", GOOD);
    assertThat(browser.one("#said").getText()).contains("Cases: 2 (2 new");
    assertThat(browser.all("#cases tbody tr")).hasSize(2);
    browser.one("#send").click();
    browser.awaitThat(() -> browser.text().contains("Imported as version 1. Cases: 2."));
    browser.one("#said a").click();
    assertThat(browser.one("h1").getText()).isEqualTo("leave-rules");
    assertThat(browser.all("main table.rows tbody tr")).hasSize(2);
  }

  @Test
  void aBadFileIsToldLineByLineAndNothingIsImported() {
    choose("import.xhtml", "broken.jsonl", bad());

    assertThat(browser.one("#problems tbody tr:first-child").getText()).contains("3", "leave-2");
    assertThat(browser.one("#problems tbody tr:last-child").getText()).contains("4");
    assertThat(browser.one("#send").isEnabled()).isFalse();
    assertThat(samples.owner().get("suites?limit=500").text()).doesNotContain("broken");
  }

  @Test
  void columnsOfATableAreToldWhatTheyHold() {
    choose("import.xhtml", "teams.csv", table());
    assertThat(browser.one("#said").getText()).contains("Problems: 1");
    new Select(browser.one("#columns select[aria-label=Question]")).selectByValue("prompt");
    browser.awaitThat(() -> browser.one("#said").getText().contains("Cases: 2"));
  }

  @Test
  void whoMayOnlyReadIsToldSo() {
    as(viewer);
    browser.open("import.xhtml");
    assertThat(browser.all("#file")).isEmpty();
    assertThat(browser.text()).contains("You may not import suites");
  }

  @Test
  void anotherTenantsSuiteIsNotThere() {
    browser.open("import.xhtml?suite=" + foreign);
    assertThat(browser.one("h1").getText()).isEqualTo("There is nothing here");
  }
}
