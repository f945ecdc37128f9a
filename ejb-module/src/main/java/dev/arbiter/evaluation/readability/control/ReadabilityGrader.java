package dev.arbiter.evaluation.readability.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer is neither too hard nor too easy to read. */
@ApplicationScoped
public class ReadabilityGrader implements Grader {
  private static final String FORMULA = "formula";
  private static final String LANGUAGE = "language";
  private static final String MIN = "min";
  private static final String MAX = "max";

  @Override
  public String kind() {
    return "readability";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.choice(
            FORMULA,
            Arrays.stream(ReadingFormula.values())
                .map(ReadingFormula::word)
                .toArray(String[]::new)),
        GraderParameter.choice(
            LANGUAGE,
            Arrays.stream(ReadingLanguage.values())
                .map(ReadingLanguage::code)
                .toArray(String[]::new)),
        GraderParameter.optional(MIN, GraderParameter.Type.NUMBER),
        GraderParameter.optional(MAX, GraderParameter.Type.NUMBER));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    Optional<BigDecimal> min = Parameters.number(spec, MIN);
    Optional<BigDecimal> max = Parameters.number(spec, MAX);
    if (min.isEmpty() && max.isEmpty()) {
      return List.of(GraderProblem.ofGrader("grader.readability.no-limit"));
    }
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      return List.of(
          GraderProblem.of(MAX, "grader.readability.crossed", plain(min.get()), plain(max.get())));
    }
    return formula(spec).fits(language(spec))
        ? List.of()
        : List.of(
            GraderProblem.of(
                FORMULA,
                "grader.readability.other-language",
                formula(spec).word(),
                language(spec).code()));
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    TextCounts counts = TextCounts.of(input.answer(), language(spec));
    if (counts.words() == 0) {
      return Grade.fail("grade.readability.no-words");
    }
    BigDecimal value =
        BigDecimal.valueOf(formula(spec).of(counts, language(spec)))
            .setScale(1, RoundingMode.HALF_UP);
    Optional<BigDecimal> min = Parameters.number(spec, MIN);
    Optional<BigDecimal> max = Parameters.number(spec, MAX);
    String name = GradingTexts.find("formula." + formula(spec).word(), Locale.ROOT).orElseThrow();
    String[] shown = {
      name,
      value.toPlainString(),
      String.valueOf(counts.sentences()),
      String.valueOf(counts.words()),
      String.valueOf(counts.syllables()),
      ""
    };
    if (min.isPresent() && value.compareTo(min.get()) < 0) {
      shown[5] = plain(min.get());
      return Grade.fail("grade.readability.under", shown);
    }
    if (max.isPresent() && value.compareTo(max.get()) > 0) {
      shown[5] = plain(max.get());
      return Grade.fail("grade.readability.over", shown);
    }
    return Grade.pass("grade.readability.fits", shown);
  }

  private static ReadingFormula formula(GraderSpec spec) {
    String word = Parameters.text(spec, FORMULA).orElse(ReadingFormula.FLESCH.word());
    return Arrays.stream(ReadingFormula.values())
        .filter(formula -> formula.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static ReadingLanguage language(GraderSpec spec) {
    return ReadingLanguage.of(Parameters.text(spec, LANGUAGE).orElse(ReadingLanguage.EN.code()));
  }

  private static String plain(BigDecimal number) {
    return GradingTexts.quote(number.toPlainString());
  }
}
