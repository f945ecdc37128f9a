package dev.arbiter.evaluation.assistant.ui;

import dev.arbiter.evaluation.assistant.api.AssistantDetail;
import dev.arbiter.evaluation.assistant.api.Assistants;
import dev.arbiter.evaluation.assistant.api.ChangeAssistant;
import dev.arbiter.evaluation.assistant.api.RecordingImported;
import dev.arbiter.evaluation.assistant.api.RecordingSummary;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.suite.api.SuiteFilter;
import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An assistant with what was recorded of it. */
@Named
@RequestScoped
public class AssistantView {

  private static final int ROWS = 20;
  private static final int SUITES = 100;

  @Inject private Assistants assistants;
  @Inject private Suites suites;
  @Inject private Address address;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;
  @Inject private FacesContext faces;

  private AssistantDetail assistant;
  private Page<RecordingSummary> recordings = new Page<>(List.of(), null);
  private List<SuiteSummary> asked = List.of();
  private RecordingImported report;
  private String name;
  private Integer delay;

  public void load() throws IOException {
    flow.read(
        () -> {
          if (!faces.isPostback()) {
            name = getAssistant().name();
            delay = getAssistant().replayDelayMs();
          }
          if (isRecorded()) {
            readRecordings();
          }
        });
  }

  private void readRecordings() {
    recordings = assistants.recordings(id(), PageRequest.of(ROWS, address.text(PageLinks.AFTER)));
    UUID shown = address.idOrNull("recording", "recording");
    report = shown == null ? null : assistants.recording(id(), shown);
    if (isMayEdit() && caller.require().may(Permission.SUITE_READ)) {
      asked =
          suites
              .list(new SuiteFilter(getSuiteName(), null), PageRequest.of(SUITES, null))
              .data()
              .stream()
              .filter(suite -> suite.latestVersion() > 0)
              .toList();
    }
  }

  /** Renames it, or sets how long it takes to answer. */
  public void save() throws IOException {
    if (flow.act(
        () -> assistants.change(id(), new ChangeAssistant(name, isRecorded() ? delay : null)),
        Map.of(
            "assistant.name-taken", "edit:name",
            "assistant.name", "edit:name",
            "assistant.replay-delay", "edit:delay"))) {
      flow.goTo("/assistant.xhtml?assistant=" + id(), "assistant.saved", name);
    }
  }

  public AssistantDetail getAssistant() {
    if (assistant == null) {
      assistant = assistants.get(id());
    }
    return assistant;
  }

  private UUID id() {
    return address.id("assistant", "assistant");
  }

  public boolean isRecorded() {
    return getAssistant().kind() == AssistantKind.RECORDED;
  }

  public boolean isManual() {
    return getAssistant().kind() == AssistantKind.MANUAL;
  }

  public boolean isMayEdit() {
    return caller.require().may(Permission.ASSISTANT_EDIT);
  }

  public List<RecordingSummary> getRecordings() {
    return recordings.data();
  }

  /** What the suites on offer are narrowed by; null for all. */
  public String getSuiteName() {
    return address.text("suites");
  }

  /** Whether there are more suites than the page offers. */
  public boolean isMoreSuites() {
    return asked.size() >= SUITES;
  }

  /** Suites that a file of answers may be for, the newest first. */
  public List<SuiteSummary> getAsked() {
    return asked;
  }

  /** Of the recording that the address names; null without one. */
  public RecordingImported getReport() {
    return report;
  }

  public PageLinks getLinks() {
    return address.links(
        "/assistant.xhtml", Map.of("assistant", id().toString()), recordings.nextCursor());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Integer getDelay() {
    return delay;
  }

  public void setDelay(Integer delay) {
    this.delay = delay;
  }
}
