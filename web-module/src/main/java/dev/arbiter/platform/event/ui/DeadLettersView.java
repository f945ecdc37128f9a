package dev.arbiter.platform.event.ui;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.event.api.DeadLetterDetail;
import dev.arbiter.platform.event.api.DeadLetterFilter;
import dev.arbiter.platform.event.api.DeadLetters;
import dev.arbiter.platform.event.type.DeadLetterStatus;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Events that a consumer could not handle, and what one does about them. */
@Named
@RequestScoped
public class DeadLettersView {

  private static final String PAGE = "/dead-letters.xhtml";
  private static final String EVENTS = "events";
  private static final int ROWS = 20;

  @Inject private DeadLetters letters;
  @Inject private CurrentCaller caller;
  @Inject private PageFlow flow;

  private String show;
  private String status;
  private String consumer;
  private String after;
  private String trail;
  private String redrive;
  private String discard;
  private String redriveAll;
  private Page<DeadLetterDetail> page = new Page<>(List.of(), null);
  private List<String> consumers = List.of();

  /** Reads the page that the address asks for. */
  public void load() throws IOException {
    if (isShown()) {
      flow.read(
          () -> {
            consumers = letters.consumers();
            page = letters.list(filter(), PageRequest.of(ROWS, after));
          });
    }
  }

  /** Does what the pressed button says. */
  public void act() throws IOException {
    if (redrive != null && flow.act(() -> letters.redrive(id(redrive)))) {
      flow.goTo(address(), "dead-letters.redriven");
    } else if (discard != null && flow.act(() -> letters.discard(id(discard)))) {
      flow.goTo(address(), "dead-letters.discarded");
    } else if (redriveAll != null) {
      redriveAll();
    }
  }

  private void redriveAll() throws IOException {
    int[] sent = new int[1];
    if (flow.act(() -> sent[0] = letters.redriveAll(filter().consumer()))) {
      flow.goTo(address(), "dead-letters.redriven-all", sent[0]);
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("dead letter", text);
    }
  }

  /** The list as it was narrowed, from its first page on. */
  private String address() {
    return PageLinks.of(PAGE, narrowed(), "beyond the first", null, null).previous();
  }

  private Map<String, String> narrowed() {
    Map<String, String> narrowed = new LinkedHashMap<>();
    narrowed.put("show", EVENTS);
    narrowed.put("status", status);
    narrowed.put("consumer", consumer);
    return narrowed;
  }

  private DeadLetterFilter filter() {
    return new DeadLetterFilter(getChosenStatus(), consumer);
  }

  /** A status that is none of ours means open ones. */
  public DeadLetterStatus getChosenStatus() {
    String wanted = status == null ? "" : status.toUpperCase(Locale.ROOT);
    return getStatuses().stream()
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElse(DeadLetterStatus.OPEN);
  }

  public boolean isOpenOnes() {
    return getChosenStatus() == DeadLetterStatus.OPEN;
  }

  /** Whether events are shown, and not items of runs. */
  public boolean isShown() {
    return EVENTS.equals(show);
  }

  /** Whether the reader may see events at all. */
  public boolean isAllowed() {
    return caller.require().may(Permission.EVENT_MANAGE);
  }

  /** Whether any open letter of the shown ones can be sent again. */
  public boolean isAnyRedrivable() {
    return page.data().stream().anyMatch(DeadLetterDetail::redrivable);
  }

  public boolean isFiltered() {
    return !isOpenOnes() || filter().consumer() != null;
  }

  public List<DeadLetterDetail> getRows() {
    return page.data();
  }

  public PageLinks getLinks() {
    return PageLinks.of(PAGE, narrowed(), after, trail, page.nextCursor());
  }

  public List<DeadLetterStatus> getStatuses() {
    return Arrays.asList(DeadLetterStatus.values());
  }

  public List<String> getConsumers() {
    return consumers;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getConsumer() {
    return consumer;
  }

  public void setConsumer(String consumer) {
    this.consumer = consumer;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getTrail() {
    return trail;
  }

  public void setTrail(String trail) {
    this.trail = trail;
  }

  public String getRedrive() {
    return redrive;
  }

  /** Id of the letter to be sent again; only a button says it. */
  public void setRedrive(String redrive) {
    this.redrive = redrive;
  }

  public String getDiscard() {
    return discard;
  }

  /** Id of the letter to be closed; only a button says it. */
  public void setDiscard(String discard) {
    this.discard = discard;
  }

  public String getRedriveAll() {
    return redriveAll;
  }

  /** Anything when all that match are to be sent again; only a button says it. */
  public void setRedriveAll(String redriveAll) {
    this.redriveAll = redriveAll;
  }
}
