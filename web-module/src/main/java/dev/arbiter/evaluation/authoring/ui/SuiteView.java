package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.export.api.ExportedSuite;
import dev.arbiter.evaluation.export.api.SuiteExports;
import dev.arbiter.evaluation.suite.api.CaseSummary;
import dev.arbiter.evaluation.suite.api.SuiteContent;
import dev.arbiter.evaluation.suite.api.SuiteContents;
import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.evaluation.suite.type.CaseOrder;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.AddressId;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One version of a suite with a page of its cases. Suite, version, filter, order and place stand in
 * the address.
 */
@Named
@RequestScoped
public class SuiteView {

  private static final int ROWS = 50;
  private static final int VERSIONS = 50;

  @Inject private SuiteContents contents;
  @Inject private SuiteExports exports;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;
  @Inject private FacesContext faces;

  private String suite;
  private String version;
  private String tag;
  private String text;
  private String order;
  private String after;
  private String trail;
  private String export;
  private SuiteContent content;

  /** Reads what the address asks for, or hands it out as a file. */
  public void load() throws IOException {
    flow.read(
        () -> {
          FileFormat format = format();
          if (format == null) {
            content = read();
          } else {
            handOut(format);
          }
        });
  }

  private SuiteContent read() {
    return contents.show(
        AddressId.of("suite", suite),
        AddressId.version(version),
        new CaseCriteria(tag, text),
        getShownOrder(),
        PageRequest.of(ROWS, after));
  }

  private FileFormat format() {
    return Arrays.stream(FileFormat.values())
        .filter(one -> one.name().equalsIgnoreCase(export))
        .findFirst()
        .orElse(null);
  }

  private void handOut(FileFormat format) {
    ExportedSuite file = exports.open(AddressId.of("suite", suite), AddressId.version(version));
    ExternalContext external = faces.getExternalContext();
    external.setResponseContentType(
        format == FileFormat.CSV ? "text/csv;charset=UTF-8" : "application/x-ndjson");
    external.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"" + file.fileName(format) + "\"");
    try {
      exports.write(file, format, external.getResponseOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** A post asks before the page has read its address: then its forms say which suite is meant. */
  public SuiteContent getContent() {
    if (content == null) {
      Map<String, String> posted = faces.getExternalContext().getRequestParameterMap();
      suite = posted.get("suite");
      version = posted.get("version");
      tag = posted.get("tag");
      text = posted.get("text");
      content = read();
    }
    return content;
  }

  public SuiteSummary getSummary() {
    return getContent().suite();
  }

  public UUID getId() {
    return getSummary().id();
  }

  public List<CaseSummary> getCases() {
    return getContent().cases().data();
  }

  /** Whether the suite has no case at all yet. */
  public boolean isNew() {
    return getContent().version() == 0;
  }

  /** Whether the version shown is the one that edits go on from. */
  public boolean isLatest() {
    return getContent().version() == getSummary().latestVersion();
  }

  /** Whether this reader can edit what is shown. */
  public boolean isEditable() {
    return isMayEdit() && isLatest();
  }

  public boolean isNarrowed() {
    return new CaseCriteria(tag, text).narrows();
  }

  public boolean isMayEdit() {
    return caller.require().may(Permission.SUITE_EDIT);
  }

  public boolean isMayStart() {
    return caller.require().may(Permission.RUN_START);
  }

  public boolean isMayReadRuns() {
    return caller.require().may(Permission.RUN_READ);
  }

  /** The newest versions, and the one shown. */
  public List<Integer> getVersions() {
    int shown = getContent().version();
    int latest = getSummary().latestVersion();
    IntStream newest = IntStream.iterate(latest, number -> number - 1).limit(VERSIONS);
    return IntStream.concat(newest.filter(number -> number > 0), IntStream.of(shown))
        .filter(number -> number > 0)
        .distinct()
        .boxed()
        .toList();
  }

  /** An order that is none of ours is that of the file. */
  public CaseOrder getShownOrder() {
    return Arrays.stream(CaseOrder.values())
        .filter(one -> one.name().equalsIgnoreCase(order))
        .findFirst()
        .orElse(CaseOrder.FILE);
  }

  public List<CaseOrder> getOrders() {
    return List.of(CaseOrder.values());
  }

  /** Whether the tag that narrows is none of those to choose from. */
  public boolean isRareTag() {
    return tag != null
        && !tag.isBlank()
        && getContent().tags().stream().noneMatch(one -> one.tag().equals(tag));
  }

  public PageLinks getLinks() {
    Map<String, String> narrowed = narrowing();
    narrowed.put("version", version);
    return PageLinks.of("/suite.xhtml", narrowed, after, trail, getContent().cases().nextCursor());
  }

  private Map<String, String> narrowing() {
    Map<String, String> narrowed = new LinkedHashMap<>();
    narrowed.put("suite", suite);
    narrowed.put("tag", tag);
    narrowed.put("text", text);
    narrowed.put("order", order);
    return narrowed;
  }

  /** This place in the latest version, whatever that is when it is asked for. */
  public String getHere() {
    return PageLinks.at("/suite.xhtml", narrowing(), after, trail);
  }

  public String getSuite() {
    return suite;
  }

  public void setSuite(String suite) {
    this.suite = suite;
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
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

  public String getExport() {
    return export;
  }

  public void setExport(String export) {
    this.export = export;
  }
}
