package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.item.ui.WordDiff;
import dev.arbiter.evaluation.suite.api.CaseChange;
import java.util.List;

/**
 * A field of a case that differs between two versions.
 *
 * @param parts word by word; empty when there was nothing before or is nothing after, or marks
 *     would not help
 */
public record ChangedField(String name, String before, String after, List<WordDiff.Part> parts) {

  public ChangedField {
    parts = List.copyOf(parts);
  }

  static ChangedField of(CaseChange.Field field) {
    boolean both = field.before() != null && field.after() != null;
    return new ChangedField(
        field.name(),
        field.before(),
        field.after(),
        both ? WordDiff.of(field.before(), field.after()).orElse(List.of()) : List.of());
  }

  public boolean isMarked() {
    return !parts.isEmpty();
  }
}
