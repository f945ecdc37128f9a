package dev.arbiter.evaluation.work.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkBatchesTest {

  private final WorkBatches batches = new WorkBatches();

  @Test
  void aBatchIsUnderWayUntilItsLastPartHasEnded() {
    UUID batch = batches.open();
    UUID other = batches.open();
    batches.share(batch);
    batches.close(batch);
    assertThat(batches.underWay()).containsExactlyInAnyOrder(batch, other);

    batches.close(batch);

    assertThat(batches.underWay()).containsExactly(other);
  }

  @Test
  void anEndedBatchStaysEnded() {
    UUID batch = batches.open();
    batches.close(batch);
    batches.close(batch);

    assertThat(batches.underWay()).isEmpty();
  }
}
