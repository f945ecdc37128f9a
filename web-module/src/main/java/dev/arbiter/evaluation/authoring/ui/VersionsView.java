package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.suite.api.CaseChange;
import dev.arbiter.evaluation.suite.api.SuiteVersions;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.web.ui.AddressId;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions of a suite, and what changed between two of them. All stands in the address. */
@Named
@RequestScoped
public class VersionsView {

  private static final int VERSIONS = 10;
  private static final int CHANGES = 20;

  @Inject private SuiteVersions versions;
  @Inject private PageFlow flow;

  private String suite;
  private String from;
  private String to;
  private String older;
  private String after;
  private String trail;
  private SuiteVersions.Overview overview;

  public void load() throws IOException {
    flow.read(
        () ->
            overview =
                versions.show(
                    AddressId.of("suite", suite),
                    AddressId.version(from),
                    AddressId.version(to),
                    PageRequest.of(VERSIONS, older),
                    PageRequest.of(CHANGES, after)));
  }

  public SuiteVersions.Overview getOverview() {
    return overview;
  }

  public List<ChangedField> fields(CaseChange change) {
    return change.fields().stream().map(ChangedField::of).toList();
  }

  public PageLinks getLinks() {
    Map<String, String> narrowed = new LinkedHashMap<>();
    narrowed.put("suite", suite);
    narrowed.put("from", String.valueOf(overview.from()));
    narrowed.put("to", String.valueOf(overview.to()));
    narrowed.put("older", older);
    return PageLinks.of("/versions.xhtml", narrowed, after, trail, overview.changes().nextCursor());
  }

  /** Whether a page of older versions is shown. */
  public boolean isOlderShown() {
    return older != null && !older.isBlank();
  }

  public String getSuite() {
    return suite;
  }

  public void setSuite(String suite) {
    this.suite = suite;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getOlder() {
    return older;
  }

  public void setOlder(String older) {
    this.older = older;
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
}
