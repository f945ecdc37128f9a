package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.suite.api.CreateSuite;
import dev.arbiter.evaluation.suite.api.SuiteFilter;
import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.evaluation.suite.type.SuiteOrder;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The list of suites, narrowed and sorted by its address, and the making of an empty one. */
@Named
@RequestScoped
public class SuitesView {

  private static final int ROWS = 20;

  @Inject private Suites suites;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;

  private String name;
  private String order;
  private String after;
  private String trail;
  private String newName;
  private Page<SuiteSummary> page = new Page<>(List.of(), null);

  /** Reads the page that the address asks for; called before anything is rendered. */
  public void load() throws IOException {
    flow.read(() -> page = suites.list(filter(), PageRequest.of(ROWS, after)));
  }

  private SuiteFilter filter() {
    return new SuiteFilter(name, "name".equals(order) ? SuiteOrder.NAME : SuiteOrder.NEWEST);
  }

  /** Makes an empty suite and leads to it. */
  public void create() throws IOException {
    AtomicReference<SuiteSummary> made = new AtomicReference<>();
    if (flow.act(
        () -> made.set(suites.create(new CreateSuite(newName == null ? "" : newName))),
        Map.of("suite.name", "make:name", "suite.name-taken", "make:name"))) {
      flow.goTo("/suite.xhtml?suite=" + made.get().id(), "suite.made", made.get().name());
    }
  }

  public List<SuiteSummary> getRows() {
    return page.data();
  }

  /** Whether the address narrows the list, so that an empty one means no match. */
  public boolean isFiltered() {
    return name != null && !name.isBlank();
  }

  public boolean isMayEdit() {
    return caller.require().may(Permission.SUITE_EDIT);
  }

  public boolean isMayStart() {
    return caller.require().may(Permission.RUN_START);
  }

  public PageLinks getLinks() {
    Map<String, String> narrowed = new LinkedHashMap<>();
    narrowed.put("name", name);
    narrowed.put("order", order);
    return PageLinks.of("/suites.xhtml", narrowed, after, trail, page.nextCursor());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
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

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName;
  }
}
