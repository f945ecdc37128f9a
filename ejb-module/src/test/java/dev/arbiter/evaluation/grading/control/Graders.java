package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.composite.control.AllGrader;
import dev.arbiter.evaluation.composite.control.AnyGrader;
import dev.arbiter.evaluation.composite.control.WeightedGrader;
import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.instruction.control.Instructions;
import dev.arbiter.evaluation.language.control.LanguageGrader;
import dev.arbiter.evaluation.likeness.control.BleuGrader;
import dev.arbiter.evaluation.likeness.control.ChrfGrader;
import dev.arbiter.evaluation.likeness.control.JaroWinklerGrader;
import dev.arbiter.evaluation.likeness.control.LevenshteinGrader;
import dev.arbiter.evaluation.likeness.control.RougeGrader;
import dev.arbiter.evaluation.personal.control.PersonalDataGrader;
import dev.arbiter.evaluation.readability.control.ReadabilityGrader;
import dev.arbiter.evaluation.sql.control.SqlEqualGrader;
import dev.arbiter.evaluation.structure.control.JsonEqualGrader;
import dev.arbiter.evaluation.structure.control.JsonPathGrader;
import dev.arbiter.evaluation.structure.control.JsonSchemaGrader;
import dev.arbiter.evaluation.structure.control.XPathGrader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** Everything there is to grade with, without a container. */
public final class Graders {

  private Graders() {}

  public static GraderRegistry registry() {
    AtomicReference<GraderRegistry> made = new AtomicReference<>();
    made.set(
        new GraderRegistry(
            List.of(
                new AllGrader(made::get),
                new AnyGrader(made::get),
                new WeightedGrader(made::get),
                new ExactGrader(),
                new MatchGrader(),
                new ContainsAllGrader(),
                new ContainsAnyGrader(),
                new ContainsNoneGrader(),
                new RegexGrader(),
                new NumericGrader(),
                new LengthGrader(),
                new LevenshteinGrader(),
                new JaroWinklerGrader(),
                new RougeGrader(),
                new BleuGrader(),
                new ChrfGrader(),
                new JsonEqualGrader(),
                new JsonSchemaGrader(),
                new JsonPathGrader(),
                new XPathGrader(),
                new LanguageGrader(Instructions.LANGUAGES),
                new ReadabilityGrader(),
                new PersonalDataGrader(),
                new SqlEqualGrader(),
                Instructions.grader())));
    return made.get();
  }

  public static GraderSpec spec(String kind, Object... namesAndValues) {
    Map<String, Object> parameters = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new GraderSpec(kind, parameters);
  }

  public static GradingInput answer(String expected, String answer) {
    return new GradingInput("prompt", expected, null, answer, Outcome.ANSWERED);
  }

  public static GraderResult grade(GraderSpec spec, String expected, String answer) {
    return new CaseGrader(registry())
        .grade(answer(expected, answer), List.of(spec))
        .results()
        .get(0);
  }

  public static boolean passes(GraderSpec spec, String expected, String answer) {
    return Boolean.TRUE.equals(grade(spec, expected, answer).passed());
  }

  public static List<String> problems(GraderSpec spec, String expected) {
    return registry().validate(List.of(spec), new CaseFacts("prompt", expected, null)).stream()
        .map(Graders::rendered)
        .toList();
  }

  private static String rendered(GraderProblem problem) {
    return problem.pointer()
        + " "
        + problem.message().key()
        + ": "
        + GradingTexts.english(problem.message());
  }
}
