package dev.arbiter.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tenants and runs for every state that a page can show. All come through the REST interface; only
 * states that pass too quickly to be looked at, or that no answer brings about, are set by hand.
 *
 * @param compared a run of the bundled sample
 * @param large 140 cases, three assistants
 * @param single one assistant
 * @param hostile every text of it attacks the page
 * @param wide every text of it is as long as allowed
 */
record PageSamples(
    Api.SignIn owner,
    Api.SignIn viewer,
    Api.SignIn newcomer,
    String foreign,
    String compared,
    String large,
    String single,
    String hostile,
    String wide,
    String running,
    String failed,
    String cancelled) {

  /** Runs when it shows, and says so in the document and by a dialogue. */
  static final String ATTACK =
      "\"'></script><img src=x onerror=\"document.documentElement.dataset.owned=1;alert(1)\">"
          + "<script>document.documentElement.dataset.owned=1</script>#{1+1}";

  static final String ARABIC =
      "\u0645\u0633\u0627\u0639\u062f \u0627\u0644\u0645\u0643\u062a\u0628";
  static final String EMOJI = "\ud83e\uddd1\u200d\ud83d\ude80\ud83c\uddea\ud83c\uddfa";

  private static final Path SAMPLE = Path.of("../server-config/launcher/src/main/resources/sample");
  private static final int CASES = 140;
  private static final int MORE_THAN_A_PAGE = 22;

  static PageSamples in(Product product, ProductDatabase database) {
    Api owner = product.owner("Meridian");
    RunMaker runs = new RunMaker(owner);
    List<String> all = new ArrayList<>();
    String hostile = attacking(runs, ATTACK);
    String wide = wide(runs);
    RunMaker.Suite little = runs.suite("Smoke test", cases(4, "Question"));
    RunMaker.Participant one = runs.answers(little, "candle", answers(4, 4));
    RunMaker.Participant two = runs.answers(little, "lantern", answers(4, 3));
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      all.add(runs.start(little, one, two));
    }
    String single = runs.start(little, one);
    String large = large(runs);
    String compared = compared(runs);
    all.addAll(List.of(single, hostile, wide, large, compared));
    runs.awaitEnd(all);
    String running = all.get(MORE_THAN_A_PAGE - 1);
    String failed = all.get(MORE_THAN_A_PAGE - 2);
    String cancelled = all.get(MORE_THAN_A_PAGE - 3);
    set(database, running, "RUNNING", 5, null);
    set(database, failed, "FAILED", 0, "Not prepared: " + ATTACK);
    set(database, cancelled, "CANCELLED", 5, null);
    return new PageSamples(
        owner.signIn(),
        viewer(database, owner.signIn()),
        product.owner("Newcomer").signIn(),
        attacking(new RunMaker(product.owner("Rival")), "Secret of the rival"),
        compared,
        large,
        single,
        hostile,
        wide,
        running,
        failed,
        cancelled);
  }

  private static String compared(RunMaker runs) {
    RunMaker.Suite suite = runs.suite("Office tasks (invented sample)", bundled("suite.jsonl"));
    return runs.start(
        suite,
        runs.answers(suite, "sample-aster", bundled("answers-assistant-a.jsonl")),
        runs.answers(suite, "sample-birch", bundled("answers-assistant-b.jsonl")));
  }

  private static String large(RunMaker runs) {
    RunMaker.Suite suite = runs.suite("Support questions", cases(CASES, "Support question"));
    return runs.start(
        suite,
        runs.answers(suite, "harbour", answers(CASES, 120)),
        runs.answers(suite, "meadow", answers(CASES, 95)),
        runs.answers(suite, "quarry", answers(CASES - 6, 93)));
  }

  private static String attacking(RunMaker runs, String text) {
    RunMaker.Suite suite = runs.suite(text, line(text, text, "yes"));
    return runs.start(
        suite,
        runs.answers(suite, "a" + text.substring(0, 19), answer(text, "yes")),
        runs.answers(
            suite, "b" + text.substring(12, Math.min(text.length(), 105)), answer(text, text)));
  }

  private static String wide(RunMaker runs) {
    String prompt = ARABIC + EMOJI + "P".repeat(900);
    String key = "k".repeat(200);
    RunMaker.Suite suite = runs.suite(ARABIC + "W".repeat(186), line(key, prompt, "yes"));
    return runs.start(
        suite,
        runs.answers(suite, ARABIC + EMOJI, answer(key, "yes")),
        runs.answers(suite, "L".repeat(100), answer(key, "N".repeat(3000))));
  }

  private static void set(
      ProductDatabase database, String run, String status, int done, String problem) {
    database.execute(
        "update evaluation.run set status = ?, done = ?, problem = ? where id = ?",
        status,
        done,
        problem,
        UUID.fromString(run));
  }

  /** A colleague with the same password who may not read answers. */
  static Api.SignIn viewer(ProductDatabase database, Api.SignIn owner) {
    String email = owner.email().replace("owner@", "viewer@");
    database.execute(
        "insert into users.account"
            + " (tenant_id, id, email, display_name, password_hash, role, created_at)"
            + " select tenant_id, gen_random_uuid(), ?, 'Viewer', password_hash, 'VIEWER', now()"
            + " from users.account where email = ?",
        email,
        owner.email());
    return new Api.SignIn(email, owner.password());
  }

  private static String cases(int count, String prompt) {
    return IntStream.range(0, count)
        .mapToObj(i -> line("case-" + i, prompt + " " + i, "answer " + i))
        .collect(Collectors.joining("\n"));
  }

  /** The first ones are right. */
  private static String answers(int count, int right) {
    return IntStream.range(0, count)
        .mapToObj(i -> answer("case-" + i, (i < right ? "answer " : "wrong ") + i))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String id, String prompt, String expected) {
    ObjectNode node = Api.JSON.createObjectNode();
    return node.put("id", id).put("prompt", prompt).put("expected", expected).toString();
  }

  private static String answer(String id, String answer) {
    return Api.JSON.createObjectNode().put("id", id).put("answer", answer).toString();
  }

  private static String bundled(String file) {
    try {
      return Files.readString(SAMPLE.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
