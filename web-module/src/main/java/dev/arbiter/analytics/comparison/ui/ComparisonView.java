package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.analytics.comparison.api.CaseDifference;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.ComparisonReport;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.ReportRequest;
import dev.arbiter.analytics.comparison.api.TagComparison;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunDetail.RunAssistant;
import dev.arbiter.platform.error.type.ProblemException;
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
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run shows: the sentence, the rates, the pairs, and the cases on which a pair differs. The
 * run, the pair and the page of cases stand in the address; nothing is kept on the server.
 */
@Named
@RequestScoped
public class ComparisonView {

  private static final int CASES = 10;
  private static final int TAGS = 30;
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,4}");

  @Inject private Comparisons comparisons;
  @Inject private Charts charts;
  @Inject private ComparisonDownloadView download;
  @Inject private CurrentCaller caller;
  @Inject private FacesContext faces;

  private String runId;
  private String pair;
  private String after;
  private String export;
  private ComparisonReport report;

  /** Reads what the address asks for; called before anything is rendered. */
  public void load() throws IOException {
    try {
      report =
          comparisons.report(id(), new ReportRequest(index(), TAGS, PageRequest.of(CASES, after)));
      if (getComparison() != null && "json".equals(export)) {
        download.json(getComparison(), getComparison());
      } else if (getComparison() != null && "csv".equals(export)) {
        download.csv(getComparison());
      }
    } catch (ProblemException problem) {
      faces.getExternalContext().responseSendError(problem.kind().status(), problem.code());
      faces.responseComplete();
    }
  }

  /** What the two of the chosen pair answered, {@code a} first. */
  public List<GivenAnswer> answersOf(CaseDifference difference) {
    Map<UUID, String> names =
        getRun().assistants().stream()
            .collect(Collectors.toMap(RunAssistant::id, RunAssistant::name));
    return Stream.of(getChosen().a(), getChosen().b())
        .flatMap(
            name ->
                report.answers().stream()
                    .filter(found -> found.caseId().equals(difference.caseId()))
                    .flatMap(found -> found.answers().stream())
                    .filter(given -> name.equals(names.get(given.assistantId())))
                    .map(given -> new GivenAnswer(name, given)))
        .toList();
  }

  /** Of an assistant of the run, which its name is unique in. */
  public UUID idOf(String assistant) {
    return getRun().assistants().stream()
        .filter(one -> one.name().equals(assistant))
        .map(RunAssistant::id)
        .findFirst()
        .orElseThrow();
  }

  /** An address that names no pair means the first. */
  private int index() {
    return pair != null && INDEX.matcher(pair).matches() ? Integer.parseInt(pair) : 0;
  }

  /** Of the pair whose cases are shown. */
  public int getChosenIndex() {
    return report.chosen();
  }

  /** The pair whose cases are shown; null when the run has a single assistant. */
  public PairResult getChosen() {
    List<PairResult> pairs = getComparison().pairs();
    return pairs.isEmpty() ? null : pairs.get(report.chosen());
  }

  public String passRateChart(String rateLabel, String intervalLabel) {
    return charts.passRates(getComparison(), rateLabel, intervalLabel);
  }

  public boolean isMayReadAnswers() {
    return caller.require().may(Permission.ANSWER_READ);
  }

  public RunDetail getRun() {
    return report.run();
  }

  /** Null while the run goes on, and when it could not be prepared. */
  public Comparison getComparison() {
    return report.comparison();
  }

  /** The largest tags; without any row when the cases have none. */
  public TagComparison getTags() {
    return report.tags();
  }

  public List<CaseDifference> getDifferences() {
    return report.differences().data();
  }

  public String getNextCursor() {
    return report.differences().nextCursor();
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

  public String getExport() {
    return export;
  }

  public void setExport(String export) {
    this.export = export;
  }
}
