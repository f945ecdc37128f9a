package dev.arbiter.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareJobTest {
  private static final String SUITE =
      "{\"suiteId\":\"s1\",\"name\":\"Office\",\"version\":3,\"cases\":60}";

  @TempDir private Path folder;
  private final RecordingConsole console = new RecordingConsole();
  private final SteppedClock clock = new SteppedClock();
  private FakeApi api;

  @BeforeEach
  void startServer() throws IOException {
    api =
        new FakeApi()
            .on("POST suites/import", 201, SUITE)
            .on("POST assistants", 201, "{\"id\":\"a1\"}")
            .on("POST assistants", 409, "{\"title\":\"taken\",\"code\":\"assistant.name-taken\"}")
            .on("GET assistants", 200, "{\"data\":[{\"id\":\"a2\"}]}")
            .on("POST assistants/a1/recordings", 201, recording("r1", 0, "[]"))
            .on("POST assistants/a2/recordings", 201, recording("r2", 1, "[\"legal-1\"]"))
            .on("POST runs", 202, "{\"id\":\"run1\"}")
            .on("GET runs/run1", 200, progress("PREPARING", 0, 0))
            .on("GET runs/run1", 200, progress("RUNNING", 120, 20))
            .on("GET runs/run1", 200, progress("RUNNING", 120, 70))
            .on("GET runs/run1", 200, progress("COMPLETED", 120, 120))
            .on("GET comparisons", 200, "{\"suite\":{\"name\":\"Office\"}}");
  }

  @AfterEach
  void stopServer() {
    api.close();
  }

  @Test
  void importsRunsAndCompares() throws InterruptedException {
    CompareJob.Outcome outcome = job().run(order("numeric"));

    assertThat(outcome.runId()).isEqualTo("run1");
    assertThat(outcome.comparison().path("suite").path("name").asText()).isEqualTo("Office");
    assertThat(api.calls("POST suites/import").get(0).query())
        .isEqualTo("name=Office & more&format=jsonl");
    assertThat(api.calls("POST suites/import").get(0).authorization()).isEqualTo("Bearer arb_x");
    assertThat(api.calls("POST assistants/a2/recordings").get(0).query())
        .isEqualTo("suiteId=s1&version=3&format=jsonl");
    assertThat(api.calls("GET comparisons").get(0).query()).isEqualTo("run=run1");
  }

  @Test
  void startsTheRunWithEveryRecordingAndTheDefaultGrader() throws InterruptedException {
    job().run(order("numeric"));

    assertThat(api.calls("POST runs").get(0).json().toString())
        .isEqualTo(
            "{\"suiteId\":\"s1\",\"version\":3,\"assistants\":["
                + "{\"assistantId\":\"a1\",\"recordingId\":\"r1\"},"
                + "{\"assistantId\":\"a2\",\"recordingId\":\"r2\"}],\"trials\":1,\"priority\":3,"
                + "\"defaultGraders\":[{\"kind\":\"numeric\"}]}");
  }

  @Test
  void showsHowFarTheRunIs() throws InterruptedException {
    job().run(order(""));

    assertThat(console.progress)
        .containsExactly(
            "0 of 0", "20 of 120, 20 per second, 5 s left", "70 of 120, 35 per second, 2 s left");
    assertThat(console.warnings).containsExactly("birch has no answer to 1 cases (legal-1).");
  }

  @Test
  void listsTwentyBadRowsAndSaysHowManyMoreThereAre() {
    String rows =
        IntStream.rangeClosed(1, 25)
            .mapToObj(i -> "{\"line\":%d,\"column\":7,\"detail\":\"no id\"}".formatted(i))
            .collect(Collectors.joining(","));
    FakeApi refusing = fresh();
    refusing.on(
        "POST suites/import",
        422,
        "{\"title\":\"Bad\",\"errors\":[" + rows + "],\"errorCount\":31}");

    assertThatThrownBy(() -> job(refusing).run(order("")))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("Nothing of");

    Path suite = order("").suite();
    assertThat(console.warnings)
        .hasSize(21)
        .startsWith(suite + ":1:7: no id")
        .endsWith("... and 11 more");
    assertThat(refusing.calls("POST assistants")).isEmpty();
    refusing.close();
  }

  @Test
  void saysWhyARunFailed() {
    FakeApi failing =
        fresh()
            .on("POST suites/import", 200, SUITE)
            .on("POST assistants", 201, "{\"id\":\"a1\"}")
            .on("POST assistants/a1/recordings", 201, recording("r1", 0, "[]"))
            .on("POST runs", 202, "{\"id\":\"run1\"}")
            .on("GET runs/run1", 200, "{\"status\":\"FAILED\",\"problem\":\"no grader\"}");

    assertThatThrownBy(() -> job(failing).run(order("")))
        .isInstanceOf(StartFault.class)
        .hasMessage("The run ended as FAILED: no grader");
    failing.close();
  }

  @Test
  void noticesTheDeathOfTheServer() {
    api.die();

    assertThatThrownBy(() -> job().run(order("")))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("ended by itself");
  }

  @Test
  void givesUpWhenNobodyAnswers() {
    api.close();

    assertThatThrownBy(() -> job().run(order("")))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("No server answers");
  }

  private CompareJob job() {
    return job(api);
  }

  private CompareJob job(FakeApi server) {
    HttpCalls calls = new HttpCalls(server, clock::pass);
    return new CompareJob(
        new ArbiterApi(calls, "arb_x"), console, clock, time -> clock.pass(Duration.ofSeconds(1)));
  }

  private CompareOrder order(String grader) {
    CompareOrder sample = Sample.in(folder);
    return new CompareOrder(
        "Office & more",
        sample.suite(),
        List.of(
            new NamedFile("aster", sample.answers().get(0).file()),
            new NamedFile("birch", sample.answers().get(1).file())),
        grader);
  }

  private static FakeApi fresh() {
    try {
      return new FakeApi();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String recording(String id, int missing, String sample) {
    return ("{\"recordingId\":\"%s\",\"answers\":60,\"missing\":%d,\"unknown\":0,"
            + "\"missingSample\":%s,\"unknownSample\":[]}")
        .formatted(id, missing, sample);
  }

  private static String progress(String status, int items, int done) {
    return "{\"status\":\"%s\",\"items\":%d,\"done\":%d,\"dead\":0}".formatted(status, items, done);
  }

  /** Stands still but for what is waited. */
  private static final class SteppedClock extends Clock {
    private Instant now = Instant.EPOCH;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
