package dev.arbiter.evaluation.manual.ui;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.assistant.api.AssistantDetail;
import dev.arbiter.evaluation.assistant.api.Assistants;
import dev.arbiter.evaluation.manual.api.GiveAnswer;
import dev.arbiter.evaluation.manual.api.ManualAnswers;
import dev.arbiter.evaluation.manual.api.ManualKey;
import dev.arbiter.evaluation.manual.api.ManualProgress;
import dev.arbiter.evaluation.manual.api.ManualTask;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a person asks an assistant by hand, one case at a time. Looking at the page takes nothing;
 * taking a case and answering are posts. What was typed is never lost: when the case went to
 * somebody else meanwhile, the page says so and shows the text.
 */
@Named
@RequestScoped
public class ManualView {

  private static final int MILLIS = 1_000;

  @Inject private ManualAnswers manual;
  @Inject private Assistants assistants;
  @Inject private Address address;
  @Inject private PageFlow flow;
  @Inject private FacesContext faces;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  private AssistantDetail assistant;
  private ManualProgress progress;
  private ManualTask task;
  private boolean loaded;
  private String unsaved;
  private String answer;
  private Outcome outcome = Outcome.ANSWERED;
  private Integer seconds;

  public void load() throws IOException {
    flow.read(
        () -> {
          assistant = assistants.get(who());
          progress = manual.progress(run(), who());
          task = manual.held(run(), who()).orElse(null);
          loaded = true;
          unsaved = lost();
          if (unsaved != null) {
            answer = null;
          }
        });
  }

  /** Whether the form of an answer is there: with a case, and for the post of one. */
  public boolean isGiving() {
    return loaded ? task != null : address.text("case") != null;
  }

  /** Whether a case can be taken: when none is held, and for the post of that. */
  public boolean isTaking() {
    return loaded ? task == null && progress.waiting() > 0 : address.text("case") == null;
  }

  /** Takes the next case that is nobody's. */
  public void take() throws IOException {
    AtomicBoolean taken = new AtomicBoolean();
    if (flow.act(() -> taken.set(manual.next(run(), who()).isPresent()))) {
      boolean othersHoldTheRest = !taken.get() && manual.progress(run(), who()).waiting() > 0;
      flow.goTo(here(), othersHoldTheRest ? "manual.none-free" : null);
    }
  }

  /** Commits the answer and takes the next case. */
  public void save() throws IOException {
    Long latency = seconds == null ? null : (long) seconds * MILLIS;
    String text = answer == null || answer.isEmpty() ? null : answer;
    if (flow.act(() -> manual.answer(key(), new GiveAnswer(text, outcome, latency)))) {
      take();
    }
  }

  /** Gives the case back. */
  public void release() throws IOException {
    if (flow.act(() -> manual.release(key()))) {
      flow.goTo(here(), "manual.released");
    }
  }

  private ManualKey key() {
    Integer trial = address.number("trial");
    return new ManualKey(run(), who(), address.id("case", "case"), trial == null ? 1 : trial);
  }

  private String here() {
    return "/manual.xhtml?run=" + run() + "&assistant=" + who();
  }

  public UUID run() {
    return address.id("run", "run");
  }

  public UUID who() {
    return address.id("assistant", "assistant");
  }

  public AssistantDetail getAssistant() {
    return assistant;
  }

  public ManualProgress getProgress() {
    return progress;
  }

  /** The case that the reader holds; null when that is none. */
  public ManualTask getTask() {
    return task;
  }

  /** Whole seconds for which the case is still the reader's. */
  public long getSecondsLeft() {
    return Math.max(0, Duration.between(clock.instant(), task.until()).toSeconds());
  }

  /**
   * Names what is typed for the case at hand in the reader's browser: another reader of the same
   * browser has drafts of her own.
   */
  public String getDraft() {
    return task == null ? "" : getDrafts() + task.caseId() + ":" + task.trial();
  }

  /** What the names of all drafts of this page begin with. */
  public String getDrafts() {
    return "arbiter-draft:" + caller.require().accountId() + ":" + run() + ":" + who() + ":";
  }

  /**
   * What was typed for a case that is not the one at hand any more; null when nothing was. It must
   * not stand in the form: it would be saved as the answer to another question.
   */
  public String getUnsaved() {
    return unsaved;
  }

  private String lost() {
    boolean same =
        task != null && task.caseId().toString().equals(address.text("case")) && sameTrial();
    return faces.isPostback() && !same && answer != null && !answer.isEmpty() ? answer : null;
  }

  private boolean sameTrial() {
    Integer posted = address.number("trial");
    return posted != null && posted == task.trial();
  }

  /** What to say to the assistant, one text after the other. */
  public List<String> getTurns() {
    if (task == null || task.turns() == null) {
      return task == null ? List.of() : List.of(task.prompt());
    }
    try (JsonReader reader = Json.createReader(new StringReader(task.turns()))) {
      return reader.readArray().getValuesAs(JsonString::getString);
    }
  }

  /** Answered ones, in whole percent of all. */
  public int getPercentDone() {
    int all = progress.waiting() + progress.answered();
    return all == 0 ? 100 : (int) (100L * progress.answered() / all);
  }

  public List<Outcome> getOutcomes() {
    return List.of(Outcome.ANSWERED, Outcome.REFUSED, Outcome.BLOCKED, Outcome.TRUNCATED);
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public Integer getSeconds() {
    return seconds;
  }

  public void setSeconds(Integer seconds) {
    this.seconds = seconds;
  }
}
