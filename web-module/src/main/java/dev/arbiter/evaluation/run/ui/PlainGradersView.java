package dev.arbiter.evaluation.run.ui;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Graders that need no parameter, offered as boxes to tick. The others are given in the suite or
 * through the programming interface.
 */
@Named
@RequestScoped
public class PlainGradersView {

  private static final String BOX = "grader";
  private static final List<String> KINDS =
      List.of(
          "match",
          "exact",
          "numeric",
          "contains-all",
          "contains-any",
          "json-equal",
          "levenshtein",
          "rouge");

  @Inject private FacesContext faces;

  public List<String> getKinds() {
    return KINDS;
  }

  /** What was ticked in the post at hand. */
  public List<GraderSpec> chosen() {
    return ticked().stream()
        .filter(KINDS::contains)
        .map(kind -> new GraderSpec(kind, Map.of()))
        .toList();
  }

  /** Whether a box is ticked: as posted, and at first only {@code match}. */
  public boolean isTicked(String kind) {
    return faces.isPostback() ? ticked().contains(kind) : KINDS.get(0).equals(kind);
  }

  private List<String> ticked() {
    String[] values = faces.getExternalContext().getRequestParameterValuesMap().get(BOX);
    return values == null ? List.of() : Stream.of(values).distinct().toList();
  }
}
