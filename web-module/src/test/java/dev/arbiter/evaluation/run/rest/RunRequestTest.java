package dev.arbiter.evaluation.run.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.run.api.StartRun;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The body of a new run as the server's own JSON binding reads it. */
class RunRequestTest {

  private static final UUID SUITE = UUID.fromString("01a20840-1ac7-7541-a324-4632c15f2bcd");
  private static final UUID ASSISTANT = UUID.fromString("01a20840-1ac7-7541-a324-4632c15f2bce");
  private static final UUID RECORDING = UUID.fromString("01a20840-1ac7-7541-a324-4632c15f2bcf");

  @Test
  void readsParticipantsAndGraders() throws Exception {
    StartRun command =
        read(
            """
            {"suiteId":"%s","version":2,"trials":3,"priority":1,
             "assistants":[{"assistantId":"%s","recordingId":"%s"}],
             "defaultGraders":[{"kind":"numeric","tolerance":0.5}]}
            """
                .formatted(SUITE, ASSISTANT, RECORDING));

    assertThat(command)
        .isEqualTo(
            new StartRun(
                SUITE,
                2,
                List.of(new StartRun.Participant(ASSISTANT, RECORDING)),
                3,
                1,
                List.of(new GraderSpec("numeric", Map.of("tolerance", new BigDecimal("0.5"))))));
  }

  @Test
  void fillsInWhatIsLeftOut() throws Exception {
    StartRun command =
        read(
            """
            {"suiteId":"%s","version":1,"assistants":[{"assistantId":"%s"}]}
            """
                .formatted(SUITE, ASSISTANT));

    assertThat(command.trials()).isEqualTo(1);
    assertThat(command.priority()).isEqualTo(5);
    assertThat(command.defaultGraders()).isEmpty();
    assertThat(command.assistants().get(0).recordingId()).isNull();
  }

  private static StartRun read(String json) throws Exception {
    try (Jsonb jsonb = JsonbBuilder.create()) {
      return jsonb.fromJson(json, RunRequest.class).command();
    }
  }
}
