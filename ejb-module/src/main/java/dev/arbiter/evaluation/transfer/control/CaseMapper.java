package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.transfer.api.CaseRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes cases of the rows of a suite file. */
final class CaseMapper implements RowMapper<CaseRow> {
  static final List<String> FIELDS =
      List.of(
          "id", "prompt", "turns", "expected", "reference", "tags", "graders", "pass", "metadata");

  private static final Set<String> KNOWN = Set.copyOf(FIELDS);
  private static final int MAX_TAGS = 50;
  private static final int MAX_TAG = 100;
  private static final int MAX_TURNS = 100;

  private final GraderRegistry registry;
  private final Problems problems;
  private final CaseGraders caseGraders;
  private final SeenIds seen = new SeenIds();
  private boolean started;

  CaseMapper(GraderRegistry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
    caseGraders = new CaseGraders(problems);
  }

  @Override
  public boolean isHead(RawRow raw) {
    return CaseGraders.isSuite(raw);
  }

  @Override
  public Set<String> knownFields() {
    return KNOWN;
  }

  @Override
  public Set<String> requiredFields() {
    return Set.of("id", "prompt");
  }

  @Override
  public Optional<CaseRow> map(RawRow raw) {
    boolean first = !started;
    started = true;
    if (isHead(raw)) {
      caseGraders.readSuite(raw, first);
      return Optional.empty();
    }
    Fields fields = new Fields(raw, problems);
    String id = id(fields, raw.line());
    String prompt = fields.text("prompt");
    List<String> turns = fields.texts("turns", MAX_TURNS, Fields.MAX_TEXT);
    checkPrompt(fields, prompt);
    String expected = fields.scalar("expected");
    String reference = fields.text("reference");
    List<String> tags = fields.texts("tags", MAX_TAGS, MAX_TAG);
    List<GraderSpec> graders = caseGraders.of(fields);
    if (!graders.isEmpty() && !fields.isBad()) {
      String asked = prompt != null ? prompt : turns.get(turns.size() - 1);
      validate(fields, graders, new CaseFacts(asked, expected, reference));
    }
    String metadata = fields.metadata(KNOWN);
    return fields.isBad()
        ? Optional.empty()
        : Optional.of(
            new CaseRow(
                raw.line(), id, prompt, turns, expected, reference, tags, graders, metadata));
  }

  private String id(Fields fields, long line) {
    String id = fields.id();
    long first = fields.isBad() ? 0 : seen.add(id, line);
    if (first != 0) {
      fields.problem("id", "id.duplicate", id, String.valueOf(first));
    }
    return id;
  }

  private static void checkPrompt(Fields fields, String prompt) {
    if (fields.has("prompt") && fields.has("turns")) {
      fields.problem("turns", "prompt.and-turns");
    } else if (!fields.has("prompt") && !fields.has("turns")) {
      fields.problem("prompt", "prompt.missing");
    } else if (prompt != null && prompt.isBlank()) {
      fields.problem("prompt", "field.blank", "prompt");
    } else if (fields.has("turns") && fields.value("turns") instanceof List<?> l && l.isEmpty()) {
      fields.problem("turns", "field.blank", "turns");
    }
  }

  private void validate(Fields fields, List<GraderSpec> graders, CaseFacts facts) {
    for (GraderProblem problem : registry.validate(graders, facts)) {
      fields.renderedProblem(
          "graders",
          problem.pointer(),
          problem.message().key(),
          GradingTexts.english(problem.message()));
    }
  }

  @Override
  public long weight(CaseRow row) {
    return length(row.prompt())
        + row.turns().stream().mapToLong(String::length).sum()
        + length(row.expected())
        + length(row.reference())
        + row.metadata().length();
  }

  static int length(String text) {
    return text == null ? 0 : text.length();
  }
}
