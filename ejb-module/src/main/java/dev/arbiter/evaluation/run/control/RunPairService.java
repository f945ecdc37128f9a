package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunPairs;
import dev.arbiter.evaluation.run.entity.CommonCaseStore;
import dev.arbiter.evaluation.run.entity.CommonCaseStore.KnownCase;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the cases that two runs asked alike. */
@Stateless
public class RunPairService implements RunPairs {

  @Inject private CommonCaseStore cases;

  @Override
  @Requires(Permission.RUN_READ)
  public CommonCases commonCases(RunDetail a, RunDetail b) {
    if (!a.suiteId().equals(b.suiteId())) {
      throw ProblemException.invalid("comparison.other-suite", a.suiteName(), b.suiteName());
    }
    List<KnownCase> casesA = cases.cases(a.suiteId(), a.suiteVersion());
    List<KnownCase> casesB =
        a.suiteVersion() == b.suiteVersion() ? casesA : cases.cases(b.suiteId(), b.suiteVersion());
    CaseMatch match = CaseMatch.of(casesA, casesB);
    Map<UUID, String> gradersA = cases.graders(a.id());
    Map<UUID, String> gradersB = cases.graders(b.id());
    int uneven = 0;
    for (int i = 0; i < match.ranksA().length; i++) {
      String one = gradersA.get(casesA.get(match.ranksA()[i]).id());
      String other = gradersB.get(casesB.get(match.ranksB()[i]).id());
      uneven += one != null && other != null && !one.equals(other) ? 1 : 0;
    }
    int common = match.ranksA().length;
    return new CommonCases(
        match.ranksA(),
        match.ranksB(),
        match.changed(),
        casesA.size() - common - match.changed(),
        casesB.size() - common - match.changed(),
        uneven);
  }
}
