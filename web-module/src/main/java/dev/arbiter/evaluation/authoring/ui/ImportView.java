package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.suite.api.SuiteSummary;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;

/** Brings a file of cases: as a new suite, or as a new version of the one in the address. */
@Named
@RequestScoped
public class ImportView {

  @Inject private Suites suites;
  @Inject private Address address;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;
  @Inject private FacesContext faces;

  private SuiteSummary suite;

  public void load() throws IOException {
    flow.read(
        () -> {
          UUID id = address.idOrNull("suite", "suite");
          suite = id == null ? null : suites.get(id);
        });
    if (!isMayEdit() && !faces.getResponseComplete()) {
      faces.getExternalContext().setResponseStatus(ProblemException.Kind.FORBIDDEN.status());
    }
  }

  /** The suite that gets a version; null for a new one. */
  public SuiteSummary getSuite() {
    return suite;
  }

  public boolean isMayEdit() {
    return caller.require().may(Permission.SUITE_EDIT);
  }
}
