package dev.arbiter.evaluation.plan.ui;

import dev.arbiter.evaluation.plan.api.PlanQuestion;
import dev.arbiter.evaluation.plan.api.RunPlan;
import dev.arbiter.evaluation.plan.api.RunPlan.SuiteChoice;
import dev.arbiter.evaluation.plan.api.RunPlans;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.evaluation.run.api.StartRun;
import dev.arbiter.evaluation.run.ui.PlainGradersView;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Puts a new run together. The suite and its version stand in the address; who takes part, and how,
 * is posted. What was ticked is read from the post itself, since there is no state.
 */
@Named
@RequestScoped
public class NewRunView {

  private static final int VERSIONS = 50;
  private static final int MIDDLE = 5;

  @Inject private RunPlans plans;
  @Inject private Runs runs;
  @Inject private PlainGradersView graders;
  @Inject private Address address;
  @Inject private PageFlow flow;
  @Inject private FacesContext faces;

  private Integer trials = 1;
  private Integer priority = MIDDLE;
  private RunPlan plan;

  public void load() throws IOException {
    flow.read(this::getPlan);
  }

  private UUID suiteId() {
    return address.idOrNull("suite", "suite");
  }

  /** Starts the run and leads to it. */
  public void start() throws IOException {
    AtomicReference<RunDetail> started = new AtomicReference<>();
    if (flow.act(
        () -> started.set(runs.start(command())),
        Map.of("run.trials", "new:trials", "run.priority", "new:priority"))) {
      flow.goTo("/run.xhtml?run=" + started.get().id(), "run.started");
    }
  }

  private StartRun command() {
    List<StartRun.Participant> assistants =
        address.ids("assistant", "assistant").stream()
            .map(one -> new StartRun.Participant(one, null))
            .toList();
    Integer wanted = address.number("version");
    return new StartRun(
        suiteId(),
        wanted == null ? 0 : wanted,
        assistants,
        trials == null ? 0 : trials,
        priority == null ? MIDDLE : priority,
        graders.chosen());
  }

  /**
   * Whether a box is ticked: as posted, and at first all assistants that can answer; who looks for
   * some by name ticks them herself.
   */
  public boolean isTicked(RunPlan.AssistantChoice one) {
    return faces.isPostback()
        ? address.all("assistant").contains(one.id().toString())
        : one.ready() && getAssistantName() == null;
  }

  /** Read when first asked for: a post asks for the page's form before the page is read. */
  public RunPlan getPlan() {
    if (plan == null) {
      List<UUID> kept =
          faces.isPostback() ? address.ids("assistant", "assistant") : List.<UUID>of();
      plan =
          plans.plan(
              new PlanQuestion(suiteId(), version(), getSuiteName(), getAssistantName(), kept));
    }
    return plan;
  }

  /** A version that was chosen with another suite says nothing of this one. */
  private Integer version() {
    String of = address.text("of");
    return of == null || of.equals(address.text("suite")) ? address.number("version") : null;
  }

  /** What the suites on offer are narrowed by; null for all. */
  public String getSuiteName() {
    return address.text("suites");
  }

  /** What the assistants on offer are narrowed by; null for all. */
  public String getAssistantName() {
    return address.text("assistants");
  }

  /** Whether there are more suites than a page offers. */
  public boolean isMoreSuites() {
    return getPlan().suites().size() >= RunPlan.MOST;
  }

  public boolean isMoreAssistants() {
    return getPlan().assistants().size() >= RunPlan.MOST;
  }

  /** The newest versions of the chosen suite. */
  public List<Integer> getVersions() {
    int latest =
        plan.suites().stream()
            .filter(one -> one.id().equals(plan.suiteId()))
            .mapToInt(SuiteChoice::latestVersion)
            .findFirst()
            .orElse(0);
    return IntStream.iterate(latest, number -> number - 1)
        .limit(Math.min(VERSIONS, latest))
        .boxed()
        .toList();
  }

  public List<Integer> getPriorities() {
    return IntStream.rangeClosed(0, 9).boxed().toList();
  }

  public Integer getTrials() {
    return trials;
  }

  public void setTrials(Integer trials) {
    this.trials = trials;
  }

  public Integer getPriority() {
    return priority;
  }

  public void setPriority(Integer priority) {
    this.priority = priority;
  }
}
