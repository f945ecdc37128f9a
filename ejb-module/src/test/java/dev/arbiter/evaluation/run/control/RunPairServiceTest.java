package dev.arbiter.evaluation.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes.Grading;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.entity.CommonCaseStore;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.cache.control.HeapCaches;
import dev.arbiter.platform.error.type.ProblemException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunPairServiceTest {
  private static final UUID SUITE = new UUID(1, 0);
  private static final UUID BEFORE = new UUID(2, 1);
  private static final UUID AFTER = new UUID(2, 2);

  private final ThreeCases cases = new ThreeCases();
  private final RunPairService pairs = new RunPairService(cases, new HeapCaches().ofBoundTenant());

  @Test
  void runsOfOneVersionHaveAllItsCasesInCommonWithoutReadingThem() {
    CommonCases common = pairs.commonCases(List.of(run(BEFORE, SUITE, 2), run(AFTER, SUITE, 2)));

    assertThat(common.ranks()).containsExactly(new int[] {0, 1, 2}, new int[] {0, 1, 2});
    assertThat(common.changed()).isZero();
    assertThat(common.leftOut()).containsExactly(0, 0);
    assertThat(cases.timesRead).isZero();
  }

  @Test
  void casesOfTwoVersionsAreMatched() {
    CommonCases common = pairs.commonCases(List.of(run(BEFORE, SUITE, 1), run(AFTER, SUITE, 2)));

    assertThat(common.ranks()).containsExactly(new int[] {0}, new int[] {0});
    assertThat(common.changed()).isEqualTo(1);
    assertThat(common.leftOut()).containsExactly(0, 1);
  }

  @Test
  void runsOfTwoSuitesAreRefused() {
    List<RunDetail> runs = List.of(run(BEFORE, SUITE, 1), run(AFTER, new UUID(1, 9), 1));

    assertThatThrownBy(() -> pairs.commonCases(runs))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo("comparison.other-suite"));
  }

  @Test
  void gradesAreNotReadWhenAllAreOfTheSameKinds() {
    assertThat(uneven(new Grading(0, "exact numeric"), new Grading(0, "exact numeric"))).isZero();
    assertThat(cases.timesRead).isZero();
  }

  @Test
  void casesThatWereGradedByOthersAreCounted() {
    cases.graders.put(BEFORE, Map.of(id(0), "exact", id(1), "exact", id(2), "exact"));
    cases.graders.put(AFTER, Map.of(id(0), "exact", id(1), "regex"));

    assertThat(uneven(new Grading(0, "exact"), new Grading(0, null))).isEqualTo(1);
    assertThat(uneven(new Grading(0, null), new Grading(0, null))).isEqualTo(1);
  }

  private int uneven(Grading before, Grading after) {
    List<RunDetail> runs = List.of(run(BEFORE, SUITE, 2), run(AFTER, SUITE, 2));
    CommonCases common = pairs.commonCases(runs);
    return pairs.unevenlyGraded(runs, common, List.of(outcomes(before), outcomes(after)));
  }

  private static GradedOutcomes outcomes(Grading grading) {
    return new GradedOutcomes(
        "Office", 2, List.of(id(0), id(1), id(2)), 1, grading, true, List.of());
  }

  private static UUID id(int rank) {
    return new UUID(3, rank);
  }

  private static RunDetail run(UUID id, UUID suite, int version) {
    Instant created = Instant.parse("2026-11-27T10:00:00Z");
    return new RunDetail(
        id,
        suite,
        "Office",
        version,
        List.of(),
        1,
        RunStatus.COMPLETED,
        3,
        3,
        0,
        1,
        null,
        created,
        null,
        null);
  }

  /** Two in the first version; in the second one of them has another content, and one is new. */
  private static final class ThreeCases extends CommonCaseStore {
    private final Map<UUID, Map<UUID, String>> graders = new HashMap<>();
    private int timesRead;

    @Override
    public int count(UUID suiteId, int version) {
      return version + 1;
    }

    @Override
    public List<KnownCase> cases(UUID suiteId, int version) {
      timesRead++;
      KnownCase same = new KnownCase("a", "00");
      KnownCase other = new KnownCase("b", version == 1 ? "01" : "02");
      return version == 1 ? List.of(same, other) : List.of(same, other, new KnownCase("c", "03"));
    }

    @Override
    public Map<UUID, String> graders(UUID runId) {
      timesRead++;
      return graders.get(runId);
    }
  }
}
