package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer's JSON is valid by a JSON Schema. */
@ApplicationScoped
public class JsonSchemaGrader implements Grader {
  private static final String SCHEMA = "schema";
  private static final int SHOWN = 3;

  @Override
  public String kind() {
    return "json-schema";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(GraderParameter.required(SCHEMA, GraderParameter.Type.STRUCTURE));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    Object given = Parameters.structure(spec, SCHEMA).orElseThrow();
    if (given instanceof String text) {
      Optional<GradingMessage> problem = AnswerJson.problem(text);
      if (problem.isPresent()) {
        return List.of(new GraderProblem("/" + SCHEMA, problem.get()));
      }
    }
    try {
      // A schema that refers to itself in a circle shows it with any value.
      SchemaCheck.of(ExpectedJson.of(given)).errors(null);
      return List.of();
    } catch (UngradableException e) {
      return List.of(new GraderProblem("/" + SCHEMA, e.reason()));
    }
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    AnswerJson answer = AnswerJson.of(input.answer());
    if (answer.failure() != null) {
      return answer.failure();
    }
    Object schema = ExpectedJson.of(Parameters.structure(spec, SCHEMA).orElseThrow());
    List<String> errors = SchemaCheck.of(schema).errors(answer.value());
    if (errors.isEmpty()) {
      return Grade.pass("grade.json-schema.valid");
    }
    return Grade.fail(
        "grade.json-schema.invalid",
        String.valueOf(errors.size()),
        errors.stream().limit(SHOWN).map(GradingTexts::quote).collect(Collectors.joining("; ")));
  }
}
