package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunFilter;
import dev.arbiter.evaluation.run.api.RunSummary;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Two runs of one suite held against each other. The address names them: {@code run} is the
 * baseline, {@code with} the other. Without the second, the page offers the suite's other runs and
 * proposes the older one of the two as baseline.
 */
@Named
@RequestScoped
public class CompareView {

  private static final int OFFERED = 50;

  @Inject private Comparisons comparisons;
  @Inject private Runs runs;
  @Inject private Charts charts;
  @Inject private ComparisonDownloadView download;
  @Inject private Address address;
  @Inject private PageFlow flow;

  private RunDetail chosen;
  private List<RunSummary> offered = List.of();
  private RunsComparison compared;

  public void load() throws IOException {
    flow.read(
        () -> {
          UUID run = address.idOrNull("run", "run");
          UUID with = address.idOrNull("run", "with");
          if (run == null) {
            offered = completed(null);
          } else if (with == null) {
            chosen = runs.get(run);
            offered = others();
          } else {
            compared = comparisons.acrossRuns(run, with);
            handOut();
          }
        });
  }

  private List<RunSummary> completed(String suite) {
    RunFilter filter = new RunFilter(RunStatus.COMPLETED, suite, RunFilter.Order.NEWEST_FIRST);
    return runs.list(filter, PageRequest.of(OFFERED, null)).data();
  }

  private List<RunSummary> others() {
    return completed(chosen.suiteName()).stream()
        .filter(run -> run.suiteName().equals(chosen.suiteName()))
        .filter(run -> !run.id().equals(chosen.id()))
        .toList();
  }

  private void handOut() {
    String format = address.text("export");
    if ("json".equals(format)) {
      download.json(compared.comparison(), compared);
    } else if ("csv".equals(format)) {
      download.csv(compared.comparison());
    }
  }

  /** The run that the reader chose first; null before, and when both are chosen. */
  public RunDetail getChosen() {
    return chosen;
  }

  /** Completed runs that may be chosen next. */
  public List<RunSummary> getOffered() {
    return offered;
  }

  /** The address that compares the chosen run with another: the older one is the baseline. */
  public String addressWith(RunSummary other) {
    boolean otherIsOlder = other.createdAt().isBefore(chosen.createdAt());
    UUID baseline = otherIsOlder ? other.id() : chosen.id();
    UUID against = otherIsOlder ? chosen.id() : other.id();
    return "/compare.xhtml?run=" + baseline + "&with=" + against;
  }

  /** Null until two runs are chosen. */
  public RunsComparison getCompared() {
    return compared;
  }

  public Comparison getComparison() {
    return compared.comparison();
  }

  /** The baseline's run. */
  public UUID getFirst() {
    return compared.runs().get(0).id();
  }

  public UUID getSecond() {
    return compared.runs().get(1).id();
  }

  /** Pairs of an assistant of the one run and one of the other, those of one assistant first. */
  public List<PairResult> getPairs() {
    List<String> before = compared.runs().get(0).assistants();
    List<String> after = compared.runs().get(1).assistants();
    List<PairResult> across =
        getComparison().pairs().stream()
            .filter(two -> before.contains(two.a()) && after.contains(two.b()))
            .toList();
    return IntStream.of(1, 0)
        .boxed()
        .flatMap(alike -> across.stream().filter(two -> (isOneAssistant(two) ? 1 : 0) == alike))
        .toList();
  }

  /** An assistant of both runs stands there twice, its name followed by the number of the run. */
  private static boolean isOneAssistant(PairResult two) {
    String a = two.a();
    String b = two.b();
    int end = a.length() - 2;
    return a.length() == b.length()
        && end > 0
        && a.endsWith(")")
        && a.substring(0, end).equals(b.substring(0, end));
  }

  /** Cases that fared alike with both. */
  public int ties(PairResult two) {
    return two.n() - two.aOnly() - two.bOnly();
  }

  /** A part of a pair's cases in hundredths. */
  public double share(int part, PairResult two) {
    return two.n() == 0 ? 0 : 100.0 * part / two.n();
  }

  public String passRateChart(String rateLabel, String intervalLabel) {
    return charts.passRates(getComparison(), rateLabel, intervalLabel);
  }
}
