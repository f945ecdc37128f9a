package dev.arbiter.evaluation.bulk.control;

import dev.arbiter.evaluation.bulk.api.EditCases;
import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;
import dev.arbiter.evaluation.suite.control.CaseFields;
import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.platform.error.type.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes of a case what an edit asks for. */
final class CaseRewriting {

  private static final String TAGS = "tags";
  private static final String GRADERS = "graders";

  private final EditCases command;
  private final List<?> graders;

  /**
   * @throws ProblemException MALFORMED when the graders are no JSON array
   */
  CaseRewriting(EditCases command) {
    this.command = command;
    this.graders = command.graders() == null ? null : list(command.graders());
  }

  private static List<?> list(String json) {
    try {
      if (PlainJson.parse(json).value() instanceof List<?> list) {
        return list;
      }
    } catch (MalformedJsonException e) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "body.not-json", 1, e.column());
    }
    throw new ProblemException(ProblemException.Kind.MALFORMED, "body.mismatch");
  }

  Map<String, Object> of(WholeCase before) {
    Map<String, Object> fields = CaseFields.of(before.key(), before.content());
    Set<Object> tags = new LinkedHashSet<>();
    if (fields.get(TAGS) instanceof List<?> own) {
      tags.addAll(own);
    }
    command.removeTags().forEach(tags::remove);
    tags.addAll(command.addTags());
    fields.put(TAGS, List.copyOf(tags));
    if (graders != null) {
      fields.put(GRADERS, graders);
    }
    return fields;
  }
}
