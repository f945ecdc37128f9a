package dev.arbiter.evaluation.likeness.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.ExpectedText;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** How much of the words of the reference the answer has, and the other way round. */
@ApplicationScoped
public class RougeGrader implements Grader {
  private static final String VARIANT = "variant";
  private static final String MEASURE = "measure";
  private static final String STEM = "stem";
  private static final String ROUGE_1 = "rouge1";
  private static final String ROUGE_2 = "rouge2";
  private static final String ROUGE_L = "rougeL";
  private static final String PRECISION = "precision";
  private static final String RECALL = "recall";
  private static final String F1 = "f1";
  private static final String FALLBACK = "0.5";

  @Override
  public String kind() {
    return "rouge";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        ExpectedText.referenceParameter(),
        GraderParameter.choice(VARIANT, ROUGE_L, ROUGE_1, ROUGE_2),
        GraderParameter.choice(MEASURE, F1, PRECISION, RECALL),
        GraderParameter.optional(STEM, GraderParameter.Type.FLAG, "false"),
        Likeness.threshold(FALLBACK));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = new ArrayList<>(ExpectedText.referenceProblems(spec, facts));
    if (problems.isEmpty()
        && RougeWords.of(ExpectedText.reference(spec, facts.reference(), facts.expected()), false)
            .isEmpty()) {
      problems.add(GraderProblem.ofGrader("grader.rouge.no-words"));
    }
    problems.addAll(Likeness.problems(spec));
    return problems;
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    String reference = ExpectedText.requireReference(spec, input);
    Likeness.checkLengths(input.answer(), reference);
    boolean stem = Parameters.flag(spec, STEM, false);
    String variant = Parameters.text(spec, VARIANT).orElse(ROUGE_L);
    String measure = Parameters.text(spec, MEASURE).orElse(F1);
    Rouge rouge =
        rouge(variant, RougeWords.of(input.answer(), stem), RougeWords.of(reference, stem));
    double score =
        switch (measure) {
          case PRECISION -> rouge.precision();
          case RECALL -> rouge.recall();
          default -> rouge.f1();
        };
    return Likeness.grade(
        score, spec, FALLBACK, "ROUGE-" + variant.substring("rouge".length()) + " " + measure);
  }

  private static Rouge rouge(String variant, List<String> answer, List<String> reference) {
    return switch (variant) {
      case ROUGE_1 -> Rouge.ofNgrams(answer, reference, 1);
      case ROUGE_2 -> Rouge.ofNgrams(answer, reference, 2);
      default -> {
        Likeness.checkCells(answer.size(), reference.size());
        yield Rouge.ofLongestCommon(answer, reference);
      }
    };
  }
}
