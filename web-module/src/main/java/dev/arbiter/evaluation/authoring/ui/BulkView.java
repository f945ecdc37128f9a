package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.bulk.api.BulkCases;
import dev.arbiter.evaluation.bulk.api.CasesEdited;
import dev.arbiter.evaluation.bulk.api.EditCases;
import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.error.type.Violation;
import dev.arbiter.platform.web.ui.AddressId;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Edits of many cases from the page of their suite: those that are ticked, or all that match its
 * filter. What was ticked is read from the post itself, since there is no state.
 */
@Named
@RequestScoped
public class BulkView {

  private static final String CHOSEN = "chosen";

  @Inject private BulkCases bulk;
  @Inject private PageFlow flow;
  @Inject private FacesContext faces;

  private String addTags;
  private String removeTags;
  private String graders;
  private ProblemException refusal;

  /** Adds and removes tags, and sets graders. */
  public void apply() throws IOException {
    edit(false);
  }

  /** Takes the cases out of the suite. */
  public void remove() throws IOException {
    edit(true);
  }

  private void edit(boolean removing) throws IOException {
    CasesEdited[] done = new CasesEdited[1];
    if (flow.act(() -> done[0] = edited(removing))) {
      CasesEdited all = done[0];
      flow.goTo(
          "/suite.xhtml?suite=" + all.suiteId(),
          all.created() ? "bulk.done" : "bulk.same",
          all.changed(),
          all.removed(),
          all.version());
    }
  }

  private CasesEdited edited(boolean removing) {
    try {
      Integer seen = AddressId.version(parameter("seen"));
      return bulk.edit(
          AddressId.of("suite", parameter("suite")), seen == null ? -1 : seen, command(removing));
    } catch (ProblemException problem) {
      refusal = problem;
      throw problem;
    }
  }

  private EditCases command(boolean removing) {
    boolean all = isAll();
    List<UUID> ids = all ? null : chosen();
    CaseCriteria matching =
        all ? new CaseCriteria(parameter("tag"), parameter("text")) : CaseCriteria.ALL;
    return removing
        ? new EditCases(ids, matching, List.of(), List.of(), null, true)
        : new EditCases(
            ids, matching, CaseText.tags(addTags), CaseText.tags(removeTags), graders, false);
  }

  private List<UUID> chosen() {
    List<UUID> chosen = ticked().stream().map(one -> AddressId.of("case", one)).toList();
    if (chosen.isEmpty()) {
      throw ProblemException.invalid("bulk.none-chosen");
    }
    return chosen;
  }

  private List<String> ticked() {
    String[] values = faces.getExternalContext().getRequestParameterValuesMap().get(CHOSEN);
    return values == null ? List.of() : Stream.of(values).distinct().toList();
  }

  /** Whether a case was ticked in the post at hand. */
  public boolean isTicked(UUID stableId) {
    return ticked().contains(stableId.toString());
  }

  /** Whether all that match are meant. */
  public boolean isAll() {
    return "all".equals(parameter("which"));
  }

  /** What is wrong, case by case. */
  public List<Violation> getFaults() {
    return refusal == null ? List.of() : refusal.violations();
  }

  private String parameter(String name) {
    return faces.getExternalContext().getRequestParameterMap().get(name);
  }

  public String getAddTags() {
    return addTags;
  }

  public void setAddTags(String addTags) {
    this.addTags = addTags;
  }

  public String getRemoveTags() {
    return removeTags;
  }

  public void setRemoveTags(String removeTags) {
    this.removeTags = removeTags;
  }

  public String getGraders() {
    return graders;
  }

  public void setGraders(String graders) {
    this.graders = graders;
  }
}
