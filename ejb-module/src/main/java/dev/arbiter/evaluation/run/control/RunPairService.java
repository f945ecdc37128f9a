package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.GradedOutcomes;
import dev.arbiter.evaluation.run.api.GradedOutcomes.Grading;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunPairs;
import dev.arbiter.evaluation.run.entity.CommonCaseStore;
import dev.arbiter.evaluation.run.entity.CommonCaseStore.KnownCase;
import dev.arbiter.platform.cache.api.TenantCache;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the cases that runs asked alike. */
@Stateless
public class RunPairService implements RunPairs {

  @Inject private CommonCaseStore cases;
  @Inject private TenantCache cache;

  /** For the container, which sets the fields. */
  public RunPairService() {}

  RunPairService(CommonCaseStore cases, TenantCache cache) {
    this.cases = cases;
    this.cache = cache;
  }

  @Override
  @Requires(Permission.RUN_READ)
  public CommonCases commonCases(List<RunDetail> runs) {
    requireOneSuite(runs);
    String versions =
        runs.stream()
            .map(run -> String.valueOf(run.suiteVersion()))
            .collect(Collectors.joining(" ", "common-cases#", ""));
    UUID suite = runs.get(0).suiteId();
    return cache
        .find(versions, suite, CommonCases.class)
        .orElseGet(
            () -> {
              CommonCases common = isOneVersion(runs) ? all(runs) : match(asked(runs));
              cache.keep(versions, suite, common);
              return common;
            });
  }

  @Override
  @Requires(Permission.RUN_READ)
  public int unevenlyGraded(
      List<RunDetail> runs, CommonCases common, List<GradedOutcomes> outcomes) {
    Grading first = outcomes.get(0).grading();
    if (outcomes.stream().allMatch(one -> one.grading().isSameAs(first))) {
      return 0;
    }
    String[] graders = new String[common.size()];
    BitSet uneven = new BitSet(graders.length);
    for (int run = 0; run < runs.size(); run++) {
      Map<UUID, String> ofCase = cases.graders(runs.get(run).id());
      int[] ranks = common.ranks().get(run);
      for (int i = 0; i < ranks.length; i++) {
        String here = ofCase.get(outcomes.get(run).caseIds().get(ranks[i]));
        if (graders[i] == null) {
          graders[i] = here;
        } else if (here != null && !here.equals(graders[i])) {
          uneven.set(i);
        }
      }
    }
    return uneven.cardinality();
  }

  private static void requireOneSuite(List<RunDetail> runs) {
    RunDetail first = runs.get(0);
    for (RunDetail run : runs) {
      if (!run.suiteId().equals(first.suiteId())) {
        throw ProblemException.invalid(
            "comparison.other-suite", first.suiteName(), run.suiteName());
      }
    }
  }

  private static boolean isOneVersion(List<RunDetail> runs) {
    return runs.stream().mapToInt(RunDetail::suiteVersion).distinct().count() == 1;
  }

  /** Runs of one version have all cases in common: nothing is to be matched. */
  private CommonCases all(List<RunDetail> runs) {
    int[] ranks =
        IntStream.range(0, cases.count(runs.get(0).suiteId(), runs.get(0).suiteVersion()))
            .toArray();
    return new CommonCases(
        Collections.nCopies(runs.size(), ranks), 0, Collections.nCopies(runs.size(), 0));
  }

  private List<List<KnownCase>> asked(List<RunDetail> runs) {
    Map<Integer, List<KnownCase>> versions = new HashMap<>();
    return runs.stream()
        .map(
            run ->
                versions.computeIfAbsent(
                    run.suiteVersion(), version -> cases.cases(run.suiteId(), version)))
        .toList();
  }

  private static CommonCases match(List<List<KnownCase>> asked) {
    CaseMatch match = CaseMatch.of(asked);
    int settled = match.ranks().get(0).length + match.changed();
    return new CommonCases(
        match.ranks(),
        match.changed(),
        asked.stream().map(version -> version.size() - settled).toList());
  }
}
