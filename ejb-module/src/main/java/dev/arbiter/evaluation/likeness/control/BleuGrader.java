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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sentence BLEU of the answer against the reference. */
@ApplicationScoped
public class BleuGrader implements Grader {
  private static final String SMOOTHING = "smoothing";
  private static final String IGNORE_CASE = "ignoreCase";
  private static final String FALLBACK = "0.3";

  @Override
  public String kind() {
    return "bleu";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        ExpectedText.referenceParameter(),
        GraderParameter.choice(SMOOTHING, "exp", "floor", "add-one", "none"),
        GraderParameter.optional(IGNORE_CASE, GraderParameter.Type.FLAG, "false"),
        Likeness.threshold(FALLBACK));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    return Stream.concat(
            ExpectedText.referenceProblems(spec, facts).stream(), Likeness.problems(spec).stream())
        .toList();
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    String reference = ExpectedText.requireReference(spec, input);
    Likeness.checkLengths(input.answer(), reference);
    boolean lower = Parameters.flag(spec, IGNORE_CASE, false);
    double score =
        Bleu.score(
            words(input.answer(), lower),
            words(reference, lower),
            Parameters.text(spec, SMOOTHING)
                .map(
                    name -> Bleu.Smoothing.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Bleu.Smoothing.EXP));
    return Likeness.grade(score, spec, FALLBACK, "BLEU");
  }

  private static List<String> words(String text, boolean lower) {
    return BleuWords.of(lower ? text.toLowerCase(Locale.ROOT) : text);
  }
}
