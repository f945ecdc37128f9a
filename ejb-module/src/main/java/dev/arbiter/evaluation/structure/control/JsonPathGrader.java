package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.ExpectedText;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.json.control.JsonComparison;
import dev.arbiter.evaluation.json.control.PlainJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A place of the answer's JSON, found by a JSONPath, holds the expected value. */
@ApplicationScoped
public class JsonPathGrader implements Grader {
  private static final String PATH = "path";

  @Override
  public String kind() {
    return "json-path";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.required(PATH, GraderParameter.Type.TEXT),
        Found.mode(),
        GraderParameter.optional(ExpectedText.VALUE, GraderParameter.Type.STRUCTURE, "expected"),
        Found.every());
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = new ArrayList<>(Found.problems(spec, facts));
    try {
      JsonPathQuery.compile(Parameters.text(spec, PATH).orElseThrow());
    } catch (UngradableException e) {
      problems.add(new GraderProblem("/" + PATH, e.reason()));
    }
    return problems;
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    if (Found.compares(spec)) {
      Found.require(spec, input.expected());
    }
    AnswerJson answer = AnswerJson.of(input.answer());
    if (answer.failure() != null) {
      return answer.failure();
    }
    List<Object> found =
        JsonPathQuery.compile(Parameters.text(spec, PATH).orElseThrow()).find(answer.value());
    IntFunction<String> shown = i -> PlainJson.write(found.get(i));
    if (!Found.compares(spec)) {
      return Found.grade(spec, found.size(), shown, i -> false, "");
    }
    Object expected = Found.require(spec, input.expected());
    boolean ofCase = Parameters.structure(spec, ExpectedText.VALUE).isEmpty();
    return Found.grade(
        spec,
        found.size(),
        shown,
        i -> matches(found.get(i), expected, ofCase),
        ofCase ? (String) expected : PlainJson.write(expected));
  }

  /** What the case expects is a text, so it stands for itself and for the JSON in it. */
  private static boolean matches(Object found, Object expected, boolean ofCase) {
    return JsonComparison.same(expected, found)
        || ofCase
            && AnswerJson.problem((String) expected).isEmpty()
            && JsonComparison.same(ExpectedJson.of(expected), found);
  }
}
