package dev.arbiter.platform.idempotency.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.idempotency.type.KeptAnswer;
import dev.arbiter.platform.web.rest.GivenAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CapturedAnswerTest {

  private static final String FINGERPRINT = "00".repeat(32);

  private final GivenAnswer given = new GivenAnswer();
  private final CapturedAnswer captured = new CapturedAnswer(given.response());

  @Test
  void theClientGetsNothingBeforeItIsSent() throws IOException {
    captured.setStatus(201);
    captured.setContentType("application/json");
    captured.setHeader("Location", "/suites/1");
    captured.setHeader("ETag", "\"0\"");
    write("{\"ä\":1}");
    captured.flushBuffer();
    assertThat(given.body()).isEmpty();

    assertThat(captured.of(FINGERPRINT))
        .isEqualTo(
            new KeptAnswer(
                FINGERPRINT, 201, "application/json", "/suites/1", "\"0\"", "{\"ä\":1}"));
    captured.send();
    assertThat(given.body()).isEqualTo("{\"ä\":1}");
  }

  @Test
  void theLargestIsKeptAndALargerOneGoesThrough() throws IOException {
    write("x".repeat(KeptAnswer.MAX_BYTES));
    assertThat(captured.of(FINGERPRINT).body()).hasSize(KeptAnswer.MAX_BYTES);
    assertThat(given.body()).isEmpty();

    write("yz");

    assertThat(captured.of(FINGERPRINT).body()).as("too large").isNull();
    captured.send();
    assertThat(given.body()).isEqualTo("x".repeat(KeptAnswer.MAX_BYTES) + "yz");
  }

  @Test
  void whatIsTakenBackIsNotKept() throws IOException {
    write("half");
    captured.resetBuffer();
    write("whole");
    assertThat(captured.of(FINGERPRINT).body()).isEqualTo("whole");
    captured.reset();
    captured.getWriter().write("text");
    assertThat(captured.of(FINGERPRINT).body()).isEqualTo("text");
    captured.send();
    assertThat(given.body()).isEqualTo("text");
  }

  private void write(String text) throws IOException {
    captured.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
