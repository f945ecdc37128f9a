package dev.arbiter.evaluation.item.ui;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.item.api.ItemFilter;
import dev.arbiter.platform.error.type.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The part of an address that narrows a run's items: the list and the page of one item have it in
 * common, so that going from item to item stays within the list.
 */
@Named
@RequestScoped
public class ItemCriteriaView {

  private String run;
  private String assistant;
  private String unlike;
  private String result;
  private String outcome;
  private String tag;
  private String grader;
  private String text;
  private String since;
  private String order;

  /**
   * @throws ProblemException NOT_FOUND when the address names no run
   */
  public UUID runId() {
    try {
      return UUID.fromString(run == null ? "" : run);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("run", run);
    }
  }

  /** What the address asks for; words that it has none of do not narrow. */
  public ItemFilter filter() {
    return new ItemFilter(
        id("assistant", assistant),
        id("unlike", unlike),
        word(ItemFilter.Result.values(), result),
        word(Outcome.values(), outcome),
        tag,
        grader,
        text,
        id("since", since),
        word(ItemFilter.Order.values(), order));
  }

  private static UUID id(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException notAnId) {
      ProblemException refused =
          new ProblemException(ProblemException.Kind.MALFORMED, "parameter.malformed", name, value);
      refused.initCause(notAnId);
      throw refused;
    }
  }

  private static <T extends Enum<T>> T word(T[] words, String wanted) {
    String name = wanted == null ? "" : wanted.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(words).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** Whether the list is narrowed at all. */
  public boolean isNarrowed() {
    return narrowing().values().stream().anyMatch(value -> value != null && !value.isBlank());
  }

  private Map<String, String> narrowing() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("assistant", assistant);
    values.put("unlike", unlike);
    values.put("result", result);
    values.put("outcome", outcome);
    values.put("tag", tag);
    values.put("grader", grader);
    values.put("text", text);
    values.put("since", since);
    return values;
  }

  /** Everything but the page of the list, by the names in the address. */
  public Map<String, String> parameters() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("run", run);
    values.putAll(narrowing());
    values.put("order", order);
    return values;
  }

  /** The same as the query of an address, without the question mark. */
  public String getQuery() {
    return parameters().entrySet().stream()
        .filter(one -> one.getValue() != null && !one.getValue().isBlank())
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public List<ItemFilter.Result> getResults() {
    return List.of(ItemFilter.Result.values());
  }

  public List<Outcome> getOutcomes() {
    return List.of(Outcome.values());
  }

  public List<ItemFilter.Order> getOrders() {
    return List.of(ItemFilter.Order.values());
  }

  public String getRun() {
    return run;
  }

  public void setRun(String run) {
    this.run = run;
  }

  public String getAssistant() {
    return assistant;
  }

  public void setAssistant(String assistant) {
    this.assistant = assistant;
  }

  public String getUnlike() {
    return unlike;
  }

  public void setUnlike(String unlike) {
    this.unlike = unlike;
  }

  public String getResult() {
    return result;
  }

  public void setResult(String result) {
    this.result = result;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }

  public String getGrader() {
    return grader;
  }

  public void setGrader(String grader) {
    this.grader = grader;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }
}
