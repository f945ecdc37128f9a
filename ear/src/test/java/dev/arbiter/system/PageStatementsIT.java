package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often a page asks the database, whether what it shows is kept or must be computed. */
@ExtendWith(SharedProduct.class)
class PageStatementsIT {
  private static final String TENANT = "Ledger";
  private static final String RUNS = "runs.xhtml";

  /** Those that bind the tenant to a transaction included. */
  private static final int MOST = 12;

  /** Enough for what is loaded and compiled at the first use to show. */
  private static final int TIMES = 3;

  private static final String CASES =
      """
      {"id":"capital","prompt":"Capital of France?","expected":"Paris","tags":["geo"]}
      {"id":"number","prompt":"How many?","expected":"42"}
      """;

  @Test
  void pagesNeedFewStatements(Product product) {
    ProductDatabase database = new ProductDatabase(product.home());
    Api owner = product.owner(TENANT);
    List<String> runs = runs(new RunMaker(owner));
    database.awaitEventsHandled();
    PageClient client = PageClient.signedIn(product.uri(), owner.signIn());
    List<String> neverSeen = runs.stream().map(run -> "comparison.xhtml?run=" + run).toList();

    expectFew(database, client, List.of(RUNS, RUNS, RUNS), "Office");
    expectFew(database, client, neverSeen, "Capital of France?");
    awaitResults(database, client);
    expectFew(database, client, thrice("overview.xhtml"), "Latest verdicts");
    expectFew(database, client, thrice("search.xhtml?q=Capital"), "Capital");
    expectFew(database, client, thrice("news.xhtml"), "Office");
    expectFew(database, client, thrice("account.xhtml"), "Access tokens");
    expectFew(database, client, thrice("organisation.xhtml"), "Default");
    expectFew(database, client, thrice("nodes.xhtml"), "Answering");
    // What was computed is kept from then on.
    expectFew(database, client, neverSeen, "Capital of France?");
    List<String> lists =
        runs.stream().map(run -> "run.xhtml?run=" + run + "&text=capital").toList();
    expectFew(database, client, lists, "Capital of France?");
    String item = owner.get("runs/" + runs.get(0) + "/items").body().at("/data/0/caseId").asText();
    List<String> items =
        runs.stream().map(run -> "item.xhtml?run=" + run + "&grader=match&case=" + item).toList();
    expectFew(database, client, items, "Rome");
    String suite = owner.get("runs/" + runs.get(0)).body().path("suiteId").asText();
    String plan = "new-run.xhtml?suite=" + suite;
    expectFew(database, client, List.of(plan, plan, plan), "Office");
    expectFew(database, client, thrice("suites.xhtml"), "Office");
    expectFew(database, client, thrice("suite.xhtml?suite=" + suite + "&text=capital"), "Capital");
    String cases = "suites/" + suite + "/versions/1/cases";
    String stable = owner.get(cases).body().at("/data/0/stableId").asText();
    String page = "case.xhtml?suite=" + suite + "&case=" + stable;
    expectFew(database, client, thrice(page), "Capital of France?");
    expectFewOfOthers(database, client, owner, runs, suite);
  }

  private static void expectFewOfOthers(
      ProductDatabase database, PageClient client, Api owner, List<String> runs, String suite) {
    expectFew(database, client, thrice("versions.xhtml?suite=" + suite), "Version");
    expectFew(database, client, thrice("import.xhtml?suite=" + suite), "Office");
    String one = owner.get("assistants?name=one").body().at("/data/0/id").asText();
    expectFew(database, client, thrice("assistants.xhtml"), "one");
    expectFew(database, client, thrice("assistant.xhtml?assistant=" + one), "Office");
    expectFew(database, client, thrice("compare.xhtml?run=" + runs.get(0)), "Office");
    String both = "compare.xhtml?run=" + runs.get(0) + "&with=" + runs.get(1);
    expectFew(database, client, thrice(both), "Baseline");
  }

  /** What runs showed is read in the background after a look at the overview. */
  private static void awaitResults(ProductDatabase database, PageClient client) {
    String kept = "select run_id from analytics.run_result where suite_name = 'Office'";
    while (database.column(kept).size() < TIMES) {
      client.open("overview.xhtml");
      Product.pause();
    }
  }

  private static List<String> thrice(String page) {
    return List.of(page, page, page);
  }

  /** Completed ones that are the same but for their ids. */
  private static List<String> runs(RunMaker maker) {
    RunMaker.Suite suite = maker.suite("Office", CASES);
    String right = "{\"id\":\"capital\",\"answer\":\"Paris\"}";
    RunMaker.Participant one = maker.answers(suite, "one", right);
    RunMaker.Participant two = maker.answers(suite, "two", right.replace("Paris", "Rome"));
    List<String> runs =
        IntStream.range(0, TIMES).mapToObj(i -> maker.start(suite, one, two)).toList();
    maker.awaitEnd(runs);
    return runs;
  }

  private static void expectFew(
      ProductDatabase database, PageClient client, List<String> alike, String shown) {
    List<Runnable> looks =
        alike.stream()
            .map(path -> (Runnable) () -> assertThat(client.open(path)).contains(shown))
            .toList();
    String tenant =
        database
            .column("select tenant_id from tenancy.tenant where name = '" + TENANT + "'")
            .get(0);
    assertThat(database.statementsDuring(tenant, looks))
        .as(alike.get(0))
        .allSatisfy(statements -> assertThat(statements).hasSizeBetween(5, MOST));
  }
}
