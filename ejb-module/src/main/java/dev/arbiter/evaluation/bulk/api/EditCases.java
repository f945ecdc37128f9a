package dev.arbiter.evaluation.bulk.api;

import dev.arbiter.evaluation.suite.type.CaseCriteria;
import java.util.List;
import java.util.UUID;

/**
 * What to do with which cases. Only the cases of the latest version are meant.
 *
 * @param cases stable ids, at most {@value #MAX_CASES}; null for all that match
 * @param matching narrows what is meant; null for nothing
 * @param addTags put behind a case's tags, unless it has them
 * @param removeTags taken away where they are
 * @param graders instead of the cases' own: a JSON array as in a suite file; null leaves them, an
 *     empty array takes them away
 * @param remove takes the cases out of the suite; nothing else may be asked for then
 */
public record EditCases(
    List<UUID> cases,
    CaseCriteria matching,
    List<String> addTags,
    List<String> removeTags,
    String graders,
    boolean remove) {

  /** How many cases can be named by their ids. */
  public static final int MAX_CASES = 1_000;

  public EditCases {
    cases = cases == null ? null : List.copyOf(cases);
    matching = matching == null ? CaseCriteria.ALL : matching;
    addTags = addTags == null ? List.of() : List.copyOf(addTags);
    removeTags = removeTags == null ? List.of() : List.copyOf(removeTags);
  }

  /** Whether the cases stay and nothing of them would change. */
  public boolean changesNothing() {
    return !remove && addTags.isEmpty() && removeTags.isEmpty() && graders == null;
  }
}
