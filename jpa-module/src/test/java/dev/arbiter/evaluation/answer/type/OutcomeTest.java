package dev.arbiter.evaluation.answer.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void hasTheWireNamesOfTheFileFormat() {
    assertThat(Arrays.stream(Outcome.values()).map(Outcome::wireName))
        .containsExactly(
            "answered",
            "refused",
            "blocked",
            "truncated",
            "rate-limited",
            "auth-expired",
            "quota-exhausted",
            "budget-stopped",
            "failed",
            "missing");
  }

  @Test
  void isFoundByItsWireNameOnly() {
    assertThat(Outcome.ofWireName("rate-limited")).contains(Outcome.RATE_LIMITED);
    assertThat(Outcome.ofWireName("RATE_LIMITED")).isEmpty();
    assertThat(Outcome.ofWireName(null)).isEmpty();
  }

  @Test
  void gradesWhatTheAssistantItselfDid() {
    assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isGraded))
        .containsExactly(Outcome.ANSWERED, Outcome.REFUSED, Outcome.BLOCKED, Outcome.TRUNCATED);
  }
}
