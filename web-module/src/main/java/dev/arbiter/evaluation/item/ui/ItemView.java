package dev.arbiter.evaluation.item.ui;

import dev.arbiter.evaluation.item.api.ItemDetail;
import dev.arbiter.evaluation.item.api.RunItems;
import dev.arbiter.evaluation.run.api.CaseAnswers.Given;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.RunDetail.RunAssistant;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One case of a run: what was asked, what all assistants answered side by side, and how it went
 * before. The way to the next case stays within the list that led here.
 */
@Named
@RequestScoped
public class ItemView {

  private static final String EXPECTED = "expected";
  private static final String NONE = "none";
  private static final Pattern TRIAL = Pattern.compile("[0-9]{1,3}");

  @Inject private RunItems items;
  @Inject private ItemCriteriaView criteria;
  @Inject private PageFlow flow;

  private String caseId;
  private String trial;
  private String against;
  private ItemDetail detail;

  public void load() throws IOException {
    flow.read(() -> detail = items.get(criteria.runId(), id(), criteria.filter()));
  }

  private UUID id() {
    try {
      return UUID.fromString(caseId == null ? "" : caseId);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("case", caseId);
    }
  }

  public ItemDetail getDetail() {
    return detail;
  }

  public RunDetail getRun() {
    return detail.run();
  }

  /** The shown trial; an address that names none means the first. */
  public int getShownTrial() {
    int wanted = trial != null && TRIAL.matcher(trial).matches() ? Integer.parseInt(trial) : 1;
    return wanted >= 1 && wanted <= getRun().trials() ? wanted : 1;
  }

  /** Numbers of the trials. */
  public List<Integer> getTrials() {
    return IntStream.rangeClosed(1, getRun().trials()).boxed().toList();
  }

  /** What the answers are held against: {@code expected}, an assistant's id, or {@code none}. */
  public String getHeldAgainst() {
    boolean known =
        NONE.equals(against)
            || (EXPECTED.equals(against) && detail.asked().expected() != null)
            || getRun().assistants().stream().anyMatch(one -> one.id().toString().equals(against));
    if (known) {
      return against;
    }
    return getRun().assistants().size() > 1 ? getRun().assistants().get(0).id().toString() : NONE;
  }

  /** The run's assistants with their answers of the shown trial. */
  public List<Side> getSides() {
    String held = getHeldAgainst();
    Optional<String> base =
        EXPECTED.equals(held)
            ? Optional.of(detail.asked().expected())
            : given(held).map(Given::text);
    return getRun().assistants().stream()
        .map(one -> side(one, one.id().toString().equals(held) ? Optional.empty() : base))
        .toList();
  }

  private Side side(RunAssistant assistant, Optional<String> base) {
    Given given = given(assistant.id().toString()).orElse(null);
    boolean marked = base.isPresent() && given != null && given.text() != null;
    Optional<List<WordDiff.Part>> parts =
        marked ? WordDiff.of(base.get(), given.text()) : Optional.empty();
    return new Side(
        assistant.id(),
        assistant.name(),
        given,
        parts.orElse(List.of()),
        marked && parts.isEmpty());
  }

  private Optional<Given> given(String assistant) {
    return detail.answers().stream()
        .filter(one -> one.assistantId().toString().equals(assistant))
        .filter(one -> one.trial() == getShownTrial())
        .findFirst();
  }

  /** The address of this page for a case, within the same list. */
  public String address(UUID of) {
    return "/item.xhtml?" + criteria.getQuery() + "&case=" + of + held();
  }

  private String held() {
    return against == null || against.isBlank() ? "" : "&against=" + getHeldAgainst();
  }

  /** What the form keeps of the address. */
  public List<Map.Entry<String, String>> getHidden() {
    Map<String, String> kept = new LinkedHashMap<>(criteria.parameters());
    kept.put("case", caseId);
    return kept.entrySet().stream()
        .filter(one -> one.getValue() != null && !one.getValue().isBlank())
        .map(one -> Map.entry(one.getKey(), one.getValue()))
        .toList();
  }

  public String getCaseId() {
    return caseId;
  }

  public void setCaseId(String caseId) {
    this.caseId = caseId;
  }

  public String getTrial() {
    return trial;
  }

  public void setTrial(String trial) {
    this.trial = trial;
  }

  public String getAgainst() {
    return against;
  }

  public void setAgainst(String against) {
    this.against = against;
  }
}
