package dev.arbiter.evaluation.tryout.control;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.CaseGrader;
import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;
import dev.arbiter.evaluation.transfer.api.CaseRow;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.control.SuiteReader;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import dev.arbiter.evaluation.tryout.api.GraderDescription;
import dev.arbiter.evaluation.tryout.api.GraderTryouts;
import dev.arbiter.evaluation.tryout.api.TryGraders;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.error.type.Violation;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Judges as a run would: the case is read as an import reads it. Needs no database. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GraderTryoutService implements GraderTryouts {

  private static final String TEXTS = "grader.";

  @Inject private GraderRegistry registry;
  @Inject private CaseGrader grader;
  @Inject private SuiteReader reader;

  @Override
  @Requires(Permission.SUITE_READ)
  public List<GraderDescription> list() {
    return registry.kinds().stream()
        .map(kind -> registry.find(kind).orElseThrow())
        .map(GraderTryoutService::description)
        .toList();
  }

  private static GraderDescription description(Grader grader) {
    String key = TEXTS + grader.kind();
    return new GraderDescription(
        grader.kind(),
        text(key),
        grader.parameters().stream().map(one -> parameter(key, one)).toList());
  }

  private static GraderDescription.Parameter parameter(String key, GraderParameter one) {
    return new GraderDescription.Parameter(
        one.name(),
        one.type().name(),
        one.required(),
        one.fallback(),
        one.choices(),
        text(key + "." + one.name()));
  }

  private static String text(String key) {
    return GradingTexts.find(key, Locale.ROOT).orElse("");
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public CaseGrade tryOut(TryGraders command) {
    Outcome outcome = command.outcome() == null ? Outcome.ANSWERED : command.outcome();
    if (command.answer().length() > TryGraders.MAX_ANSWER || !outcome.isGraded()) {
      throw ProblemException.invalid("graders.example", TryGraders.MAX_ANSWER);
    }
    CaseRow row = read(command.caseJson());
    if (row.graders().isEmpty()) {
      throw ProblemException.invalid("graders.none");
    }
    String asked = row.prompt() == null ? row.turns().get(row.turns().size() - 1) : row.prompt();
    return grader.grade(
        new GradingInput(asked, row.expected(), row.reference(), command.answer(), outcome),
        row.graders());
  }

  private CaseRow read(String json) {
    byte[] line = PlainJson.write(completed(json)).getBytes(StandardCharsets.UTF_8);
    List<CaseRow> rows = new ArrayList<>();
    try {
      ImportReport report =
          reader.read(new ByteArrayInputStream(line), FileFormat.JSONL, rows::addAll);
      if (!report.isClean()) {
        throw ProblemException.refused(
            "graders.refused",
            report.problems().stream().map(GraderTryoutService::placeless).toList(),
            report.problemCount());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.get(0);
  }

  /** The line is one that the sender never saw. */
  private static Violation placeless(Violation problem) {
    return Violation.ofField(problem.pointer(), problem.code(), problem.detail());
  }

  private static Map<String, Object> completed(String json) {
    try {
      if (PlainJson.parse(json).value() instanceof Map<?, ?> given) {
        Map<String, Object> fields = new LinkedHashMap<>();
        given.forEach((name, value) -> fields.put((String) name, value));
        fields.putIfAbsent("id", "example");
        if (fields.get("turns") == null) {
          fields.putIfAbsent("prompt", "?");
        }
        return fields;
      }
    } catch (MalformedJsonException e) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "body.not-json", 1, e.column());
    }
    throw new ProblemException(ProblemException.Kind.MALFORMED, "body.mismatch");
  }
}
