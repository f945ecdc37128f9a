package dev.arbiter.evaluation.assistant.ui;

import dev.arbiter.evaluation.assistant.api.AssistantDetail;
import dev.arbiter.evaluation.assistant.api.AssistantFilter;
import dev.arbiter.evaluation.assistant.api.AssistantSummary;
import dev.arbiter.evaluation.assistant.api.Assistants;
import dev.arbiter.evaluation.assistant.api.CreateAssistant;
import dev.arbiter.evaluation.assistant.type.AssistantKind;
import dev.arbiter.evaluation.assistant.type.AssistantOrder;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The list of assistants. */
@Named
@RequestScoped
public class AssistantsView {

  private static final int ROWS = 20;

  @Inject private Assistants assistants;
  @Inject private Address address;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;

  private Page<AssistantSummary> page = new Page<>(List.of(), null);
  private String newName;
  private AssistantKind newKind = AssistantKind.RECORDED;

  public void load() throws IOException {
    AssistantFilter filter = new AssistantFilter(null, getName(), getKind(), getOrder());
    flow.read(
        () -> page = assistants.list(filter, PageRequest.of(ROWS, address.text(PageLinks.AFTER))));
  }

  /** Makes an assistant and leads to it. */
  public void create() throws IOException {
    AtomicReference<AssistantDetail> made = new AtomicReference<>();
    CreateAssistant command = new CreateAssistant(newName == null ? "" : newName, newKind, null);
    if (flow.act(
        () -> made.set(assistants.create(command)),
        Map.of("assistant.name-taken", "new:name", "assistant.name", "new:name"))) {
      flow.goTo(
          "/assistant.xhtml?assistant=" + made.get().id(), "assistant.made", made.get().name());
    }
  }

  public List<AssistantSummary> getRows() {
    return page.data();
  }

  public boolean isNoRows() {
    return page.data().isEmpty();
  }

  public boolean isFiltered() {
    return getName() != null || getKind() != null;
  }

  public boolean isMayEdit() {
    return caller.require().may(Permission.ASSISTANT_EDIT);
  }

  public AssistantKind[] getKinds() {
    return AssistantKind.values();
  }

  public PageLinks getLinks() {
    Map<String, String> narrowed = new LinkedHashMap<>();
    narrowed.put("name", getName());
    narrowed.put("kind", address.text("kind"));
    narrowed.put("order", address.text("order"));
    return address.links("/assistants.xhtml", narrowed, page.nextCursor());
  }

  /** What the address narrows by. */
  public String getName() {
    return address.text("name");
  }

  public AssistantKind getKind() {
    return address.constant(AssistantKind.class, "kind");
  }

  /** How the address sorts; null for the newest first. */
  public AssistantOrder getOrder() {
    return address.constant(AssistantOrder.class, "order");
  }

  public AssistantOrder[] getOrders() {
    return AssistantOrder.values();
  }

  /** When answers were brought last, or else when it was made. */
  public Instant changed(AssistantSummary one) {
    return one.latestRecording() == null ? one.createdAt() : one.latestRecording().createdAt();
  }

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName;
  }

  public AssistantKind getNewKind() {
    return newKind;
  }

  public void setNewKind(AssistantKind newKind) {
    this.newKind = newKind;
  }
}
