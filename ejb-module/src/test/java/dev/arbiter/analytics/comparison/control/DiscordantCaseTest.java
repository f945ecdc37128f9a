package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscordantCaseTest {

  private static final GradedOutcomes OUTCOMES =
      SomeOutcomes.some()
          .assistant("a", "1100m1h0")
          .assistant("b", "10011m00")
          .assistant("c", "11001111")
          .build();

  @Test
  void findsTheCasesThatOneOfTwoPassed() {
    Page<DiscordantCase> page = DiscordantCase.page(OUTCOMES, "a", "b", PageRequest.of(10, null));

    assertThat(page.data())
        .containsExactly(
            new DiscordantCase(1, SomeOutcomes.caseId(1), true, 1, 0),
            new DiscordantCase(3, SomeOutcomes.caseId(3), false, 0, 1),
            new DiscordantCase(6, SomeOutcomes.caseId(6), true, 0.5, 0));
    assertThat(page.nextCursor()).isNull();
  }

  @Test
  void walksPageByPageWithoutGapsOrRepeats() {
    List<Integer> ranks = new ArrayList<>();
    String cursor = null;
    do {
      Page<DiscordantCase> page =
          DiscordantCase.page(OUTCOMES, "a", "b", PageRequest.of(1, cursor));
      page.data().forEach(found -> ranks.add(found.rank()));
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(ranks).containsExactly(1, 3, 6);
  }

  @Test
  void refusesAnAssistantThatDidNotTakePart() {
    PageRequest first = PageRequest.of(10, null);

    assertThatThrownBy(() -> DiscordantCase.page(OUTCOMES, "a", "z", first))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.kind()).isEqualTo(ProblemException.Kind.NOT_FOUND));
  }
}
