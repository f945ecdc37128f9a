package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.CommonCases;
import dev.arbiter.evaluation.run.api.RunPairs;
import dev.arbiter.evaluation.run.entity.CommonCaseStore;
import dev.arbiter.evaluation.run.entity.CommonCaseStore.KnownCase;
import dev.arbiter.evaluation.run.entity.RunRow;
import dev.arbiter.evaluation.run.entity.RunStore;
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

  @Inject private RunStore runs;
  @Inject private CommonCaseStore cases;

  @Override
  @Requires(Permission.RUN_READ)
  public CommonCases commonCases(UUID runA, UUID runB) {
    RunRow a = row(runA);
    RunRow b = row(runB);
    if (!a.run().suiteId().equals(b.run().suiteId())) {
      throw ProblemException.invalid("comparison.other-suite", a.suiteName(), b.suiteName());
    }
    List<KnownCase> casesA = cases.cases(a.run().suiteId(), a.run().suiteVersion());
    List<KnownCase> casesB = cases.cases(b.run().suiteId(), b.run().suiteVersion());
    CaseMatch match = CaseMatch.of(casesA, casesB);
    Map<UUID, String> gradersA = cases.graders(runA);
    Map<UUID, String> gradersB = cases.graders(runB);
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

  private RunRow row(UUID id) {
    return runs.find(id).orElseThrow(() -> ProblemException.notFound("run", id));
  }
}
