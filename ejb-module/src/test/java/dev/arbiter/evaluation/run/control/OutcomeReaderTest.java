package dev.arbiter.evaluation.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.run.api.CaseTag;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunDetail.RunAssistant;
import dev.arbiter.evaluation.run.entity.CaseGroupStore;
import dev.arbiter.evaluation.run.entity.OutcomeStore;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.cache.control.HeapCaches;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomeReaderTest {

  private static final UUID CASE = new UUID(0, 1);
  private static final UUID ASSISTANT = new UUID(0, 2);
  private static final UUID RUN = new UUID(0, 3);

  private final HeapCaches caches = new HeapCaches();
  private final OneAnswer store = new OneAnswer();
  private final OutcomeReader reader =
      new OutcomeReader(store, new OneCase(), caches.ofBoundTenant());

  @Test
  void readsTheOutcomesOfACompletedRunOnce() {
    GradedOutcomes first = read(RunStatus.COMPLETED, 1);
    GradedOutcomes again = read(RunStatus.COMPLETED, 1);

    assertThat(store.timesRead).isEqualTo(1);
    assertThat(first.complete()).isTrue();
    assertThat(again.caseIds()).containsExactly(CASE);
    assertThat(again.groups().tags()).extracting(CaseTag::name).containsExactly("hard", "mail");
    assertThat(again.groups().clusters()).containsExactly(0);
    assertThat(again.assistants().get(0).isPassed(0, 1)).isTrue();
    assertThat(again.assistants().get(0).score(0, 1)).isEqualTo(0.5);
  }

  @Test
  void readsThoseOfARunningRunEachTime() {
    assertThat(read(RunStatus.RUNNING, 0).complete()).isFalse();
    read(RunStatus.RUNNING, 0);

    assertThat(store.timesRead).isEqualTo(2);
    assertThat(caches.entries()).isEmpty();
  }

  @Test
  void keepsNothingOfACancelledRunWhoseAnswersMayStillCome() {
    assertThat(read(RunStatus.CANCELLED, 0).complete()).isFalse();

    assertThat(caches.entries()).isEmpty();
  }

  @Test
  void readsForEachTenantAnew() {
    read(RunStatus.COMPLETED, 1);
    caches.bind(UUID.randomUUID());
    read(RunStatus.COMPLETED, 1);

    assertThat(store.timesRead).isEqualTo(2);
  }

  private GradedOutcomes read(RunStatus status, int done) {
    Instant created = Instant.parse("2026-11-23T10:00:00Z");
    List<RunAssistant> assistants = List.of(new RunAssistant(ASSISTANT, "copilot"));
    return reader.read(
        new RunDetail(
            RUN,
            RUN,
            "Office",
            1,
            assistants,
            1,
            status,
            1,
            done,
            0,
            1,
            null,
            created,
            null,
            null));
  }

  private static final class OneAnswer extends OutcomeStore {

    private int timesRead;

    @Override
    public void forEach(UUID runId, Sink sink) {
      timesRead++;
      sink.accept(new OutcomeRow(CASE, ASSISTANT, 1, Outcome.ANSWERED, true, 0.5, 0, 0, 0));
    }

    @Override
    public GradersUsed gradersUsed(UUID runId) {
      return new GradersUsed(0, "exact");
    }
  }

  private static final class OneCase extends CaseGroupStore {

    @Override
    public void forEach(UUID suiteId, int version, Sink sink) {
      sink.accept(CASE, "[\"mail\",\"hard\",\"mail\"]", "{\"cluster\":\"doc-7\"}");
    }
  }
}
