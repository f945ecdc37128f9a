package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.evaluation.suite.api.CaseEdited;
import dev.arbiter.evaluation.suite.api.CaseWithHistory;
import dev.arbiter.evaluation.suite.api.SuiteCases;
import dev.arbiter.evaluation.tryout.api.GraderDescription;
import dev.arbiter.evaluation.tryout.api.GraderTryouts;
import dev.arbiter.evaluation.tryout.api.TryGraders;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.error.type.Violation;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.AddressId;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One case of the latest version: seen, changed, added, removed, and its graders tried out. The
 * suite, the case and the version that the editor has seen stand in the address or in the form, and
 * are read from the request itself, since a post asks for them before its page is built.
 */
@Named
@RequestScoped
public class CaseView {

  private static final String MOVED = "suite.version-moved";
  private static final String CASE = "case";
  private static final Map<String, String> FIELDS =
      Map.of("case.key-taken", "edit:key", "case.key", "edit:key");

  @Inject private SuiteCases cases;
  @Inject private GraderTryouts tryouts;
  @Inject private CaseFormView form;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;
  @Inject private FacesContext faces;

  private CaseWithHistory shown;
  private ProblemException refusal;
  private CaseGrade grade;
  private boolean gone;

  public void load() throws IOException {
    flow.read(
        () -> {
          shown = read();
          if (!faces.isPostback() && shown.detail() != null) {
            form.fill(shown.detail());
          }
        });
  }

  private CaseWithHistory read() {
    if (isAdding()) {
      return begin();
    }
    try {
      return cases.withHistory(suiteId(), stableId());
    } catch (ProblemException missing) {
      if (!isMoved() || missing.kind() != ProblemException.Kind.NOT_FOUND) {
        throw missing;
      }
      // Somebody removed it while it was edited: what was typed can be added again.
      gone = true;
      form.setKey(parameter("key"));
      return cases.begin(suiteId());
    }
  }

  /** There is nothing to see of a case that is yet to be added. */
  private CaseWithHistory begin() {
    if (!isMayEdit()) {
      throw new ProblemException(
          ProblemException.Kind.FORBIDDEN, "forbidden", Permission.SUITE_EDIT.wireName());
    }
    return cases.begin(suiteId());
  }

  /** Saves what was typed, and shows it. */
  public void save() throws IOException {
    CaseEdited[] edited = new CaseEdited[1];
    if (act(() -> edited[0] = stored())) {
      CaseDetail now = edited[0].detail();
      flow.goTo(
          "/case.xhtml?suite=" + suiteId() + "&case=" + now.stableId(),
          edited[0].created() ? "case.saved" : "case.same",
          now.key(),
          edited[0].version());
    }
  }

  private CaseEdited stored() {
    if (isAdding()) {
      return cases.add(suiteId(), seen(), CaseText.json(form, null));
    }
    return cases.replace(suiteId(), stableId(), seen(), CaseText.json(form, before()));
  }

  /** Null when it is not there any more; who saves it then is told that the suite has moved on. */
  private CaseDetail before() {
    try {
      return cases.get(suiteId(), stableId()).detail();
    } catch (ProblemException missing) {
      if (missing.kind() != ProblemException.Kind.NOT_FOUND) {
        throw missing;
      }
      return null;
    }
  }

  public void remove() throws IOException {
    if (act(() -> cases.remove(suiteId(), stableId(), seen()))) {
      flow.goTo("/suite.xhtml?suite=" + suiteId(), "case.removed", parameter("key"));
    }
  }

  /** Judges the example answer by what the form says; nothing is stored. */
  public void tryOut() throws IOException {
    String answer = form.getAnswer() == null ? "" : form.getAnswer();
    act(() -> grade = tryouts.tryOut(new TryGraders(CaseText.json(form, null), answer, null)));
  }

  private boolean act(Runnable deed) throws IOException {
    return flow.act(
        () -> {
          try {
            deed.run();
          } catch (ProblemException problem) {
            refusal = problem;
            throw problem;
          }
        },
        FIELDS);
  }

  /** Whether a newer version kept this edit from being made. */
  public boolean isMoved() {
    return refusal != null && MOVED.equals(refusal.code());
  }

  /** What is wrong with the case, one by one. */
  public List<Violation> getFaults() {
    return refusal == null ? List.of() : refusal.violations();
  }

  /**
   * The version that the next edit goes on from: still the one that the editor has seen, unless it
   * was just said that there is a newer one.
   */
  public int getSeenNext() {
    return faces.isPostback() && !isMoved() ? seen() : shown.version();
  }

  private int seen() {
    Integer seen = AddressId.version(parameter("seen"));
    return seen == null ? -1 : seen;
  }

  public boolean isAdding() {
    return gone || parameter(CASE) == null || parameter(CASE).isBlank();
  }

  public boolean isGone() {
    return gone;
  }

  public boolean isMayEdit() {
    return caller.require().may(Permission.SUITE_EDIT);
  }

  public CaseWithHistory getShown() {
    return shown;
  }

  public CaseGrade getGrade() {
    return grade;
  }

  /** All graders, for who writes one. */
  public List<GraderDescription> getKinds() {
    return tryouts.list();
  }

  private UUID suiteId() {
    return AddressId.of("suite", parameter("suite"));
  }

  private UUID stableId() {
    return AddressId.of(CASE, parameter(CASE));
  }

  private String parameter(String name) {
    return faces.getExternalContext().getRequestParameterMap().get(name);
  }
}
