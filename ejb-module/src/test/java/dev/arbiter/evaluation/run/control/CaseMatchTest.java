package dev.arbiter.evaluation.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.run.entity.CommonCaseStore.KnownCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseMatchTest {

  @Test
  void matchesByKeyAndContentWhateverTheOrder() {
    CaseMatch match =
        CaseMatch.of(List.of(cases("a=1", "b=1", "c=1", "d=1"), cases("d=1", "b=2", "a=1", "e=1")));

    assertThat(match.ranks().get(0)).containsExactly(0, 3);
    assertThat(match.ranks().get(1)).containsExactly(2, 0);
    assertThat(match.changed()).isEqualTo(1);
  }

  @Test
  void aCaseOfThreeVersionsIsCommonOnlyWhenAllHaveItAlike() {
    CaseMatch match =
        CaseMatch.of(
            List.of(
                cases("a=1", "b=1", "c=1", "d=1"),
                cases("d=1", "c=1", "b=1", "a=1"),
                cases("d=1", "c=2", "a=1")));

    assertThat(match.ranks().get(0)).containsExactly(0, 3);
    assertThat(match.ranks().get(1)).containsExactly(3, 0);
    assertThat(match.ranks().get(2)).containsExactly(2, 0);
    assertThat(match.changed()).isEqualTo(1);
  }

  private static List<KnownCase> cases(String... texts) {
    return Stream.of(texts)
        .map(text -> text.split("=", 2))
        .map(parts -> new KnownCase(parts[0], parts[1]))
        .toList();
  }
}
