package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.ComparisonReport;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.ReportRequest;
import dev.arbiter.analytics.comparison.api.TagComparison;
import dev.arbiter.analytics.comparison.api.TagRate;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunPairs;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.cache.control.HeapCaches;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.security.type.Permission;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonServiceTest {

  private static final UUID RUN = new UUID(7, 7);

  private final HeapCaches caches = new HeapCaches();
  private final SomeOutcomes outcomes =
      SomeOutcomes.some().assistant("a", "110010").assistant("b", "0110h0");
  private final AtomicReference<SomeOutcomes> gradedAnew = new AtomicReference<>(outcomes);
  private final RecordedRuns runs = new RecordedRuns(RUN, () -> gradedAnew.get().build());
  private Caller reader = person(Permission.RUN_READ, Permission.ANSWER_READ);
  private final Comparisons comparisons =
      new ComparisonService(runs, new NoPairs(), caches.ofBoundTenant(), () -> Optional.of(reader));

  @Test
  void comparesTheAssistantsOfARun() {
    Comparison comparison = comparisons.ofRun(RUN);

    assertThat(comparison.assistants()).extracting(AssistantResult::name).containsExactly("a", "b");
    assertThat(comparison.pairs()).hasSize(1);
    assertThat(comparison.pairs().get(0).n()).isEqualTo(6);
  }

  @Test
  void showsTheCasesOnWhichTwoDiffer() {
    Page<CaseDifference> first = comparisons.differences(RUN, "a", "b", PageRequest.of(1, null));
    Page<CaseDifference> second =
        comparisons.differences(RUN, "a", "b", PageRequest.of(1, first.nextCursor()));

    assertThat(first.data())
        .containsExactly(
            new CaseDifference(SomeOutcomes.caseId(0), "0", "Question 0", null, true, 1, 0));
    assertThat(second.data())
        .containsExactly(
            new CaseDifference(SomeOutcomes.caseId(2), "2", "Question 2", null, false, 0, 1));
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void knowsNoOtherRuns() {
    UUID other = new UUID(0, 8);

    assertThatThrownBy(() -> comparisons.ofRun(other)).isInstanceOf(ProblemException.class);
  }

  @Test
  void computesTheComparisonOfACompleteRunOnce() {
    Comparison first = comparisons.ofRun(RUN);

    assertThat(comparisons.ofRun(RUN)).isEqualTo(first);
    assertThat(runs.timesRead()).isEqualTo(1);
  }

  @Test
  void computesThatOfAnIncompleteRunEachTime() {
    outcomes.unfinished();

    comparisons.ofRun(RUN);
    comparisons.ofRun(RUN);

    assertThat(runs.timesRead()).isEqualTo(2);
    assertThat(caches.entries()).isEmpty();
  }

  @Test
  void computesForEachTenantAnew() {
    comparisons.ofRun(RUN);
    caches.bind(UUID.randomUUID());
    comparisons.ofRun(RUN);

    assertThat(runs.timesRead()).isEqualTo(2);
    assertThat(caches.entries()).hasSize(2);
  }

  @Test
  void comparesARunAnewThatWasGradedAnew() {
    comparisons.ofRun(RUN);
    runs.move();
    comparisons.ofRun(RUN);

    assertThat(runs.timesRead()).isEqualTo(2);
  }

  @Test
  void comparesTheTagsOfARunAnewThatWasGradedAnew() {
    outcomes.tag("mail", 0, 1, 2, 3, 4, 5);
    assertThat(passedByA(comparisons.byTag(RUN, 1))).isEqualTo(3);

    gradedAnew.set(SomeOutcomes.some().assistant("a", "111111").assistant("b", "0110h0"));
    gradedAnew.get().tag("mail", 0, 1, 2, 3, 4, 5);
    runs.move();

    assertThat(passedByA(comparisons.byTag(RUN, 1))).isEqualTo(6);
    assertThat(passedByA(comparisons.byTag(RUN, 1))).isEqualTo(6);
    assertThat(runs.timesRead()).isEqualTo(2);
  }

  private static long passedByA(TagComparison tags) {
    TagRate rate = tags.tags().get(0).assistants().get(0);
    return Math.round(rate.passRate() * rate.n());
  }

  @Test
  void reportsTheComparisonTheTagsAndWhatWasAnsweredWhereThePairDiffers() {
    outcomes.tag("mail", 0, 1, 2, 3, 4, 5);

    ComparisonReport report = comparisons.report(RUN, wanted(0, 2));

    assertThat(report.comparison()).isEqualTo(comparisons.ofRun(RUN));
    assertThat(report.tags()).isEqualTo(comparisons.byTag(RUN, 1));
    assertThat(report.differences())
        .isEqualTo(comparisons.differences(RUN, "a", "b", PageRequest.of(2, null)));
    assertThat(report.answers()).extracting(CaseAnswers::key).containsExactly("0", "2");
  }

  @Test
  void readsOutcomesAndAnswersOnceForAReport() {
    comparisons.report(RUN, wanted(0, 2));

    assertThat(runs.timesRead()).isEqualTo(1);
    assertThat(runs.timesAnswersRead()).isEqualTo(1);
  }

  @Test
  void reportsTheFirstPairWhenAskedForOneThatThereIsNot() {
    assertThat(comparisons.report(RUN, wanted(7, 2)).chosen()).isZero();
    assertThat(comparisons.report(RUN, wanted(-1, 2)).chosen()).isZero();
  }

  @Test
  void reportsNoCasesToThoseWhoMayNotReadAnswers() {
    reader = person(Permission.RUN_READ);

    ComparisonReport report = comparisons.report(RUN, wanted(0, 2));

    assertThat(report.comparison().pairs()).hasSize(1);
    assertThat(report.differences().data()).isEmpty();
    assertThat(runs.timesAnswersRead()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"PREPARING", "RUNNING", "PAUSED", "FAILED"})
  void reportsNoFiguresOfARunThatHasNone(RunStatus status) {
    runs.setStatus(status);

    ComparisonReport report = comparisons.report(RUN, wanted(0, 2));

    assertThat(report.run().status()).isEqualTo(status);
    assertThat(report.comparison()).isNull();
    assertThat(runs.timesRead()).isZero();
  }

  private static ReportRequest wanted(int pair, int cases) {
    return new ReportRequest(pair, 1, PageRequest.of(cases, null));
  }

  private static Caller person(Permission... permissions) {
    return new Caller(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Caller.Kind.PERSON,
        "reader@example.org",
        Set.of(permissions),
        "test");
  }

  @Test
  void comparesWithoutACacheToo() {
    caches.breakDown();

    assertThat(comparisons.ofRun(RUN).pairs()).hasSize(1);
    assertThat(comparisons.ofRun(RUN).pairs()).hasSize(1);
  }

  @Test
  void isOnlyForThoseWhoMayReadRuns() {
    for (Method method : Comparisons.class.getMethods()) {
      assertThat(ComparisonService.class.getDeclaredMethods())
          .filteredOn(each -> each.getName().equals(method.getName()) && !each.isBridge())
          .singleElement()
          .satisfies(
              each ->
                  assertThat(each.getAnnotation(Requires.class).value())
                      .isEqualTo(Permission.RUN_READ));
    }
  }

  @Test
  void comparesNoRunWithItself() {
    List<UUID> tooMany = IntStream.range(0, 7).mapToObj(i -> new UUID(1, i)).toList();
    for (List<UUID> refused : List.of(List.of(RUN, RUN), List.of(RUN), tooMany)) {
      assertThatThrownBy(() -> comparisons.acrossRuns(refused, 1))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.code()).isEqualTo("comparison.runs"));
    }
  }

  private static final class NoPairs implements RunPairs {

    @Override
    public CommonCases commonCases(List<RunDetail> runs) {
      throw new AssertionError("One run has no pair");
    }

    @Override
    public int unevenlyGraded(
        List<RunDetail> runs, CommonCases common, List<GradedOutcomes> outcomes) {
      throw new AssertionError("One run has no pair");
    }
  }
}
