package dev.arbiter.evaluation.givenup.ui;

import dev.arbiter.evaluation.givenup.api.GivenUpItems;
import dev.arbiter.evaluation.givenup.api.GivenUpRun;
import dev.arbiter.evaluation.run.api.RunCommands;
import dev.arbiter.platform.error.type.ProblemException;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Runs with items that were given up, and another try for them. */
@Named
@RequestScoped
public class GivenUpView {

  private static final String PAGE = "/dead-letters.xhtml";
  private static final int ROWS = 20;

  @Inject private GivenUpItems items;
  @Inject private RunCommands commands;
  @Inject private CurrentCaller caller;
  @Inject private PageFlow flow;

  private String after;
  private String trail;
  private String retry;
  private String show;
  private Page<GivenUpRun> page = new Page<>(List.of(), null);

  /** Reads the page that the address asks for. */
  public void load() throws IOException {
    if (!"events".equals(show)) {
      flow.read(() -> page = items.runs(PageRequest.of(ROWS, after)));
    }
  }

  /** Does what the pressed button says. */
  public void act() throws IOException {
    if (retry != null && flow.act(() -> commands.retry(id()))) {
      flow.goTo(PAGE, "given-up.retried");
    }
  }

  private UUID id() {
    try {
      return UUID.fromString(retry);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("run", retry);
    }
  }

  public boolean isMayRetry() {
    return caller.require().may(Permission.RUN_START);
  }

  public List<GivenUpRun> getRows() {
    return page.data();
  }

  public PageLinks getLinks() {
    return PageLinks.of(PAGE, Map.of(), after, trail, page.nextCursor());
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

  public String getShow() {
    return show;
  }

  /** What else the page shows instead; null for this. */
  public void setShow(String show) {
    this.show = show;
  }

  public String getRetry() {
    return retry;
  }

  /** Id of the run whose items are tried again; only a button says it. */
  public void setRetry(String retry) {
    this.retry = retry;
  }
}
