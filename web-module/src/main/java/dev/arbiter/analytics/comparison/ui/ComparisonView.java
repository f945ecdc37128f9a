package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunDetail.RunAssistant;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a run shows: the sentence, the rates, the pairs, and the cases on which a pair differs. The
 * run, the pair and the page of cases stand in the address; nothing is kept on the server.
 */
@Named
@RequestScoped
public class ComparisonView {

  private static final int CASES = 10;
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,4}");

  @Inject private Comparisons comparisons;
  @Inject private Runs runs;
  @Inject private Charts charts;
  @Inject private CurrentCaller caller;
  @Inject private FacesContext faces;

  private String runId;
  private String pair;
  private String after;
  private RunDetail run;
  private Comparison comparison;
  private Page<CaseDifference> differences = new Page<>(List.of(), null);
  private Map<UUID, CaseAnswers> answers = Map.of();

  /** Reads what the address asks for; called before anything is rendered. */
  public void load() throws IOException {
    try {
      run = runs.get(id());
      boolean hasResults = run.status().isFinal() && run.status() != RunStatus.FAILED;
      if (hasResults) {
        comparison = comparisons.ofRun(run.id());
        loadDifferences();
      }
    } catch (ProblemException problem) {
      faces.getExternalContext().responseSendError(problem.kind().status(), problem.code());
      faces.responseComplete();
    }
  }

  private void loadDifferences() {
    Optional<PairResult> chosen = chosenPair();
    if (chosen.isEmpty() || !isMayReadAnswers()) {
      return;
    }
    differences =
        comparisons.differences(
            run.id(), chosen.get().a(), chosen.get().b(), PageRequest.of(CASES, after));
    List<UUID> cases = differences.data().stream().map(CaseDifference::caseId).toList();
    if (!cases.isEmpty()) {
      answers =
          runs.answers(run.id(), cases).stream()
              .collect(Collectors.toMap(CaseAnswers::caseId, Function.identity()));
    }
  }

  /** What the two of the chosen pair answered, {@code a} first. */
  public List<GivenAnswer> answersOf(CaseDifference difference) {
    CaseAnswers found = answers.get(difference.caseId());
    if (found == null) {
      return List.of();
    }
    Map<UUID, String> names =
        run.assistants().stream().collect(Collectors.toMap(RunAssistant::id, RunAssistant::name));
    return chosenPair().stream()
        .flatMap(two -> List.of(two.a(), two.b()).stream())
        .flatMap(
            name ->
                found.answers().stream()
                    .filter(given -> name.equals(names.get(given.assistantId())))
                    .map(given -> new GivenAnswer(name, given)))
        .toList();
  }

  private Optional<PairResult> chosenPair() {
    List<PairResult> pairs = comparison == null ? List.of() : comparison.pairs();
    return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs.get(getChosenIndex()));
  }

  /** Of the pair whose cases are shown; an address that names none of the pairs means the first. */
  public int getChosenIndex() {
    boolean isIndex = pair != null && INDEX.matcher(pair).matches();
    int index = isIndex ? Integer.parseInt(pair) : 0;
    return index < comparison.pairs().size() ? index : 0;
  }

  /** The pair whose cases are shown; null when the run has a single assistant. */
  public PairResult getChosen() {
    return chosenPair().orElse(null);
  }

  public String passRateChart(String rateLabel, String intervalLabel) {
    return charts.passRates(comparison, rateLabel, intervalLabel);
  }

  /** Items done or given up, in whole percent of all. */
  public int getPercentDone() {
    long settled = Math.min(run.items(), (long) run.done() + run.dead());
    return run.items() == 0 ? 0 : (int) (100L * settled / run.items());
  }

  public boolean isMayReadAnswers() {
    return caller.require().may(Permission.ANSWER_READ);
  }

  public RunDetail getRun() {
    return run;
  }

  /** Null while the run goes on, and when it could not be prepared. */
  public Comparison getComparison() {
    return comparison;
  }

  public List<CaseDifference> getDifferences() {
    return differences.data();
  }

  public String getNextCursor() {
    return differences.nextCursor();
  }

  private UUID id() {
    try {
      return UUID.fromString(runId == null ? "" : runId);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("run", runId);
    }
  }

  public String getRunId() {
    return runId;
  }

  public void setRunId(String runId) {
    this.runId = runId;
  }

  public String getPair() {
    return pair;
  }

  public void setPair(String pair) {
    this.pair = pair;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
