package dev.arbiter.server.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arbiter.server.client.ArbiterApi.ImportedAnswers;
import dev.arbiter.server.client.ArbiterApi.ImportedSuite;
import dev.arbiter.server.client.ArbiterApi.Progress;
import dev.arbiter.server.client.ArbiterApi.Recording;
import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The main job: import, run, wait, compare. */
final class CompareJob {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final int ROWS_SHOWN = 20;

  private final ArbiterApi api;
  private final Console console;
  private final Clock clock;
  private final Pause pause;

  CompareJob(ArbiterApi api, Console console, Clock clock, Pause pause) {
    this.api = api;
    this.console = console;
    this.clock = clock;
    this.pause = pause;
  }

  /** The comparison that came out, as the server tells it, and the run that it is of. */
  record Outcome(String runId, JsonNode comparison) {}

  /**
   * Does the whole job.
   *
   * @throws StartFault if the server refuses a part of it; bad rows were listed then
   */
  Outcome run(CompareOrder order) throws InterruptedException {
    console.step(Messages.text("compare.step.suite"));
    ImportedSuite suite =
        importing(order.suite(), () -> api.importSuite(order.suiteName(), order.suite()));
    console.done(Messages.text("compare.cases", grouped(suite.cases()), suite.version()));
    List<String> remarks = new ArrayList<>();
    List<Recording> recordings = new ArrayList<>();
    for (NamedFile answers : order.answers()) {
      console.step(Messages.text("compare.step.answers", answers.name()));
      String assistant = api.assistant(answers.name());
      ImportedAnswers imported =
          importing(answers.file(), () -> api.importAnswers(assistant, suite, answers.file()));
      console.done(Messages.text("compare.answers", grouped(imported.answers())));
      remarks.addAll(remarks(answers, imported));
      recordings.add(new Recording(assistant, imported.recordingId()));
    }
    remarks.forEach(console::warn);
    console.step(Messages.text("compare.step.run"));
    String run = api.startRun(suite, recordings, order.grader());
    Progress end = awaitEnd(run);
    console.done(Messages.text("compare.items", grouped(end.items())));
    return new Outcome(run, api.comparison(run));
  }

  private Progress awaitEnd(String run) throws InterruptedException {
    RunRate rate = new RunRate(clock);
    while (true) {
      Progress progress = api.run(run);
      if (progress.isCompleted()) {
        return progress;
      }
      if (progress.isFinal()) {
        throw StartFault.of("client-run", progress.status(), progress.problem());
      }
      rate.saw(progress.done() + progress.dead(), progress.items());
      console.progress(rate.text());
      pause.of(BETWEEN_LOOKS);
    }
  }

  private static List<String> remarks(NamedFile answers, ImportedAnswers imported) {
    List<String> remarks = new ArrayList<>();
    if (imported.missing() > 0) {
      remarks.add(
          Messages.text(
              "compare.missing",
              answers.name(),
              imported.missing(),
              sample(imported.samples().missing(), imported.missing())));
    }
    if (imported.unknown() > 0) {
      remarks.add(
          Messages.text(
              "compare.unknown",
              answers.file(),
              imported.unknown(),
              sample(imported.samples().unknown(), imported.unknown())));
    }
    return remarks;
  }

  private static String sample(List<String> ids, int all) {
    int shown = Math.min(ids.size(), 3);
    return String.join(", ", ids.subList(0, shown)) + (shown < all ? ", ..." : "");
  }

  private <T> T importing(Path file, Call<T> call) throws InterruptedException {
    try {
      return call.make();
    } catch (ApiFault e) {
      if (e.rows().isEmpty()) {
        throw StartFault.because(e, "client-refused", file, e.getMessage());
      }
      int shown = Math.min(ROWS_SHOWN, e.rows().size());
      e.rows().subList(0, shown).forEach(row -> console.warn(row.at(file)));
      if (e.errorCount() > shown) {
        console.warn(Messages.text("compare.more", e.errorCount() - shown));
      }
      throw StartFault.because(e, "client-bad-rows", file);
    }
  }

  static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private interface Call<T> {
    T make() throws InterruptedException;
  }
}
