package dev.arbiter.evaluation.item.ui;

import dev.arbiter.evaluation.item.api.ExportFormat;
import dev.arbiter.evaluation.item.api.ItemExports;
import dev.arbiter.evaluation.item.api.ItemFilter;
import dev.arbiter.evaluation.item.api.ItemReport;
import dev.arbiter.evaluation.item.api.RunItems;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;

/** A run with its items. All that chooses them stands in the address. */
@Named
@RequestScoped
public class ItemsView {

  private static final int ROWS = 50;

  @Inject private RunItems items;
  @Inject private Runs runs;
  @Inject private ItemExports exports;
  @Inject private ItemCriteriaView criteria;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;
  @Inject private FacesContext faces;

  private String after;
  private String trail;
  private String export;
  private ItemReport report;

  /** Reads what the address asks for, or hands it out as a file. */
  public void load() throws IOException {
    flow.read(
        () -> {
          ExportFormat format = format();
          if (format == null || !isMayReadAnswers()) {
            report = items.report(criteria.runId(), criteria.filter(), PageRequest.of(ROWS, after));
          } else {
            handOut(format);
          }
        });
  }

  private ExportFormat format() {
    return Arrays.stream(ExportFormat.values())
        .filter(one -> one.name().equalsIgnoreCase(export))
        .findFirst()
        .orElse(null);
  }

  private void handOut(ExportFormat format) {
    ItemFilter filter = criteria.filter();
    exports.check(criteria.runId(), filter);
    ExternalContext external = faces.getExternalContext();
    external.setResponseContentType(format.mediaType());
    external.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"" + format.fileName(runs.get(criteria.runId())) + "\"");
    try {
      exports.write(criteria.runId(), filter, format, external.getResponseOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** A post asks before the page has read its address: then its forms say which run is meant. */
  public ItemReport getReport() {
    if (report == null) {
      criteria.setRun(faces.getExternalContext().getRequestParameterMap().get("run"));
      report = items.report(criteria.runId(), criteria.filter(), PageRequest.of(ROWS, null));
    }
    return report;
  }

  public RunDetail getRun() {
    return getReport().run();
  }

  public PageLinks getLinks() {
    return PageLinks.of(
        "/run.xhtml", criteria.parameters(), after, trail, getReport().items().nextCursor());
  }

  /** From the first item to the last, ms; null while it goes on. */
  public Double getTook() {
    return getRun().completedAt() == null || getRun().startedAt() == null
        ? null
        : (double) Duration.between(getRun().startedAt(), getRun().completedAt()).toMillis();
  }

  public boolean isMayReadAnswers() {
    return caller.require().may(Permission.ANSWER_READ);
  }

  public boolean isMayAct() {
    return caller.require().may(Permission.RUN_START);
  }

  /** Whether the run is in one of these states, separated by blanks. */
  public boolean isIn(String states) {
    return Arrays.asList(states.split(" ")).contains(getRun().status().name());
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

  public String getExport() {
    return export;
  }

  public void setExport(String export) {
    this.export = export;
  }
}
