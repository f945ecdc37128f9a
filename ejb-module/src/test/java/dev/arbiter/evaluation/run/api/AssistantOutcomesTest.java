package dev.arbiter.evaluation.run.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssistantOutcomesTest {

  private static AssistantOutcomes.Builder twoCasesTwice() {
    return AssistantOutcomes.builder("a", 2, 2)
        .graded(0, 1, Outcome.ANSWERED, true, 0.3)
        .graded(0, 2, Outcome.REFUSED, false, 0.7)
        .ungraded(1, 1, Outcome.MISSING);
  }

  @Test
  void keepsEachItemAsItWasGiven() {
    AssistantOutcomes outcomes = twoCasesTwice().build();

    assertThat(outcomes.items()).isEqualTo(4);
    assertThat(outcomes.outcome(0, 1)).isEqualTo(Outcome.ANSWERED);
    assertThat(outcomes.isPassed(0, 1)).isTrue();
    assertThat(outcomes.score(0, 1)).isEqualTo(0.3);
    assertThat(outcomes.outcome(0, 2)).isEqualTo(Outcome.REFUSED);
    assertThat(outcomes.isPassed(0, 2)).isFalse();
    assertThat(outcomes.score(0, 2)).isEqualTo(0.7);
    assertThat(outcomes.outcome(1, 1)).isEqualTo(Outcome.MISSING);
    assertThat(outcomes.isGraded(1, 1)).isFalse();
    assertThat(outcomes.score(1, 1)).isNaN();
    assertThat(outcomes.outcome(1, 2)).isNull();
    assertThat(outcomes.isGraded(1, 2)).isFalse();
  }

  @Test
  void countsByOutcome() {
    AssistantOutcomes outcomes = twoCasesTwice().ungraded(1, 2, Outcome.ANSWERED).build();

    assertThat(outcomes.count(Outcome.ANSWERED)).isEqualTo(2);
    assertThat(outcomes.countUngraded(Outcome.ANSWERED)).isEqualTo(1);
    assertThat(outcomes.countUngraded(Outcome.MISSING)).isEqualTo(1);
    assertThat(outcomes.countUngraded(null)).isZero();
    assertThat(twoCasesTwice().build().countUngraded(null)).isEqualTo(1);
  }

  @Test
  void doesNotChangeWithItsBuilder() {
    AssistantOutcomes.Builder builder = twoCasesTwice();
    AssistantOutcomes outcomes = builder.build();

    builder.graded(1, 1, Outcome.ANSWERED, true, 1);

    assertThat(outcomes.isGraded(1, 1)).isFalse();
  }

  @Test
  void refusesPlacesScoresAndOutcomesThatCannotBe() {
    AssistantOutcomes.Builder builder = twoCasesTwice();

    assertThatThrownBy(() -> builder.ungraded(2, 1, Outcome.FAILED))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> builder.ungraded(0, 3, Outcome.FAILED))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> builder.graded(0, 1, Outcome.FAILED, true, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.graded(0, 1, Outcome.ANSWERED, true, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnAssistantOfAnotherShape() {
    List<AssistantOutcomes> assistants = List.of(twoCasesTwice().build());

    assertThatThrownBy(
            () ->
                new GradedOutcomes(
                    "s",
                    1,
                    List.of(new UUID(0, 1)),
                    2,
                    new GradedOutcomes.Grading(0, "exact"),
                    true,
                    assistants))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void travelsInNineBytesAnItem() throws IOException, ClassNotFoundException {
    AssistantOutcomes outcomes = AssistantOutcomes.builder("a", 100_000, 1).build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(outcomes);
    }

    assertThat(bytes.size()).isLessThan(901_000);
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((AssistantOutcomes) in.readObject()).countUngraded(null)).isEqualTo(100_000);
    }
  }
}
