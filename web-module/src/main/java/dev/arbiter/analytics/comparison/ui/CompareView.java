package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.analytics.comparison.api.PairResult;
import dev.arbiter.analytics.comparison.api.RunsComparison;
import dev.arbiter.analytics.comparison.api.RunsComparison.ComparedRun;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunFilter;
import dev.arbiter.evaluation.run.api.RunSummary;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.error.api.ProblemTexts;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several runs of one suite held against each other. The address names them: {@code run} is the
 * baseline, {@code with} each of the others. Without others, the page offers the suite's other
 * runs; {@code tick} are those that were ticked on other pages of that list. What is to be compared
 * comes as {@code chosen}: the oldest of them is proposed as baseline.
 */
@Named
@RequestScoped
public class CompareView {

  private static final int OFFERED = 20;
  private static final int TAGS = 30;
  private static final int SENTENCES = 3;

  /** What the reader can mend by another choice; said on the page instead of an error page. */
  private static final Set<String> CHOICES = Set.of("comparison.runs", "comparison.other-suite");

  @Inject private Comparisons comparisons;
  @Inject private Runs runs;
  @Inject private Charts charts;
  @Inject private ComparisonDownloadView download;
  @Inject private Address address;
  @Inject private PageFlow flow;
  @Inject private FacesContext faces;

  private RunDetail chosen;
  private List<UUID> ticked = List.of();
  private List<RunSummary> offered = List.of();
  private RunsComparison compared;
  private ProblemException refusal;
  private PageLinks links;

  public void load() throws IOException {
    List<String> ticked = address.all("chosen");
    if (ticked.isEmpty()) {
      flow.read(this::read);
    } else {
      propose();
    }
  }

  private void read() {
    UUID run = address.idOrNull("run", "run");
    List<UUID> others = address.ids("run", "with");
    if (run == null) {
      offered = completed(null);
    } else if (others.isEmpty()) {
      chosen = runs.get(run);
      ticked = address.ids("run", "tick");
      offered = withChosen();
    } else {
      compare(Stream.concat(Stream.of(run), others.stream()).toList());
    }
  }

  private void compare(List<UUID> ids) {
    try {
      compared = comparisons.acrossRuns(ids, TAGS);
      handOut();
    } catch (ProblemException problem) {
      if (!CHOICES.contains(problem.code())) {
        throw problem;
      }
      refusal = problem;
    }
  }

  /** Leads to the address of the comparison, which one can keep. */
  private void propose() throws IOException {
    AtomicReference<List<UUID>> proposed = new AtomicReference<>(List.of());
    flow.read(() -> proposed.set(byAge(address.ids("run", "chosen"))));
    List<UUID> ids = proposed.get();
    if (!ids.isEmpty()) {
      flow.goTo(addressOf(ids), ids.size() == 1 ? "compare.ticked.none" : null);
    }
  }

  private List<UUID> byAge(List<UUID> ids) {
    return ids.stream()
        .limit(Comparisons.MOST_RUNS + 1L)
        .map(runs::get)
        .sorted(Comparator.comparing(RunDetail::createdAt))
        .map(RunDetail::id)
        .toList();
  }

  private static String addressOf(List<UUID> ids) {
    return ids.stream()
        .skip(1)
        .map(id -> "&with=" + id)
        .collect(Collectors.joining("", "/compare.xhtml?run=" + ids.get(0), ""));
  }

  private List<RunSummary> completed(UUID suite) {
    PageRequest page = PageRequest.of(OFFERED, address.text(PageLinks.AFTER));
    Page<RunSummary> found = runs.list(RunFilter.completed(suite), page);
    Map<String, String> kept = new HashMap<>();
    kept.put("run", address.text("run"));
    links = address.links("/compare.xhtml", kept, found.nextCursor());
    return found.data();
  }

  /** Empty when there is nothing beside the chosen run. */
  private List<RunSummary> withChosen() {
    List<RunSummary> found = completed(chosen.suiteId());
    boolean isAlone = !links.isPaged() && found.stream().allMatch(this::isChosen);
    return isAlone ? List.of() : found;
  }

  public boolean isChosen(RunSummary run) {
    return chosen != null && run.id().equals(chosen.id());
  }

  /** Whether it was ticked before the reader went to another page of the list and came back. */
  public boolean isTicked(RunSummary run) {
    return ticked.contains(run.id());
  }

  /** What was ticked on other pages of the list. */
  public List<UUID> getTickedElsewhere() {
    List<UUID> here = offered.stream().map(RunSummary::id).toList();
    return ticked.stream().distinct().filter(id -> !here.contains(id)).toList();
  }

  /** The pages of what is offered. */
  public PageLinks getLinks() {
    return links;
  }

  private void handOut() {
    String format = address.text("export");
    if ("json".equals(format)) {
      download.json(compared.comparison(), compared);
    } else if ("csv".equals(format)) {
      download.csv(compared.comparison());
    }
  }

  /** Why these runs cannot be compared, in words; null when they can. */
  public String getRefusal() {
    return refusal == null ? null : ProblemTexts.detail(refusal, faces.getViewRoot().getLocale());
  }

  /** The run that the reader chose first; null before, and when others are chosen too. */
  public RunDetail getChosen() {
    return chosen;
  }

  /** Completed runs that may be chosen next, the chosen one in its place among them. */
  public List<RunSummary> getOffered() {
    return offered;
  }

  /** How many runs may be ticked beside the chosen one. */
  public int getMostOthers() {
    return Comparisons.MOST_RUNS - 1;
  }

  /** The address that compares the chosen run with another: the older one is the baseline. */
  public String addressWith(RunSummary other) {
    boolean otherIsOlder = other.createdAt().isBefore(chosen.createdAt());
    return addressOf(
        otherIsOlder ? List.of(other.id(), chosen.id()) : List.of(chosen.id(), other.id()));
  }

  /** Null until runs are chosen. */
  public RunsComparison getCompared() {
    return compared;
  }

  public Comparison getComparison() {
    return compared.comparison();
  }

  public UUID getBaseline() {
    return compared.runs().get(0).id();
  }

  /** The address of the same comparison. */
  public String getAddress() {
    return addressOf(ids());
  }

  /** The same runs with another baseline. */
  public String addressFrom(UUID baseline) {
    return addressOf(
        Stream.concat(Stream.of(baseline), ids().stream().filter(id -> !id.equals(baseline)))
            .toList());
  }

  /** The address without one of the runs, of which two must stay. */
  public String addressWithout(UUID run) {
    return addressOf(ids().stream().filter(id -> !id.equals(run)).toList());
  }

  private List<UUID> ids() {
    return compared.runs().stream().map(ComparedRun::id).toList();
  }

  /** Pairs of an assistant of the baseline and one of another run, those of one assistant first. */
  public List<PairResult> getPairs() {
    return getComparison().pairs();
  }

  /** Those whose verdicts stand at the top of the page. */
  public List<PairResult> getFirstPairs() {
    return getPairs().stream().limit(SENTENCES).toList();
  }

  /**
   * The list of those items of an assistant whose result changed since the baseline.
   *
   * @param result {@code passed} or {@code failed}: what they do in the later run
   * @return null unless both of the pair are the same assistant
   */
  public String changedItems(PairResult two, String result) {
    ComparedRun baseline = compared.runs().get(0);
    UUID before = baseline.assistantIds().get(baseline.assistants().indexOf(two.a()));
    return compared.runs().stream()
        .skip(1)
        .filter(run -> run.assistants().contains(two.b()))
        .filter(run -> run.assistantIds().get(run.assistants().indexOf(two.b())).equals(before))
        .map(
            run ->
                "/run.xhtml?run=%s&since=%s&assistant=%s&result=%s"
                    .formatted(run.id(), baseline.id(), before, result))
        .findFirst()
        .orElse(null);
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
