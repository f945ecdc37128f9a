package dev.arbiter.evaluation.language.control;

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
import dev.arbiter.evaluation.language.api.LanguageDetector;
import dev.arbiter.evaluation.language.api.LanguageGuess;
import dev.arbiter.evaluation.text.control.Prose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The answer is written in one of the languages. */
@ApplicationScoped
public class LanguageGrader implements Grader {
  private static final String LANGUAGES = "languages";
  private static final String MIN_LETTERS = "minLetters";
  private static final String CONFIDENCE = "confidence";
  private static final String WHEN_UNSURE = "whenUnsure";
  private static final String ERROR = "error";
  private static final String PASS = "pass";
  private static final int FALLBACK_LETTERS = 20;
  private static final BigDecimal FALLBACK_CONFIDENCE = new BigDecimal("0.8");

  private final LanguageDetector detector;

  /** For the container's proxy only. */
  protected LanguageGrader() {
    detector = null;
  }

  @Inject
  public LanguageGrader(LanguageDetector detector) {
    this.detector = detector;
  }

  @Override
  public String kind() {
    return "language";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.required(LANGUAGES, GraderParameter.Type.TEXTS),
        GraderParameter.optional(
            MIN_LETTERS, GraderParameter.Type.COUNT, String.valueOf(FALLBACK_LETTERS)),
        GraderParameter.optional(
            CONFIDENCE, GraderParameter.Type.NUMBER, FALLBACK_CONFIDENCE.toPlainString()),
        GraderParameter.choice(WHEN_UNSURE, ERROR, PASS, "fail"));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = new ArrayList<>();
    for (String language : Parameters.texts(spec, LANGUAGES)) {
      if (detector.languages().stream().noneMatch(code -> isIn(code, language))) {
        problems.add(
            GraderProblem.of(
                LANGUAGES,
                "grader.language.unknown",
                GradingTexts.quote(language),
                String.join(", ", new TreeSet<>(detector.languages()))));
      }
    }
    Parameters.number(spec, CONFIDENCE)
        .filter(least -> least.signum() <= 0 || least.compareTo(BigDecimal.ONE) > 0)
        .ifPresent(
            least -> problems.add(GraderProblem.of(CONFIDENCE, "grader.threshold", CONFIDENCE)));
    return problems;
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    String asked = String.join(", ", Parameters.texts(spec, LANGUAGES));
    String prose = String.join("\n", Prose.blocks(input.answer()));
    long letters = prose.codePoints().filter(Character::isLetter).count();
    if (letters < Parameters.count(spec, MIN_LETTERS).orElse(FALLBACK_LETTERS)) {
      return unsure(spec, "grade.language.short", String.valueOf(letters), asked);
    }
    Optional<LanguageGuess> guess = detector.guess(prose);
    BigDecimal least = Parameters.number(spec, CONFIDENCE).orElse(FALLBACK_CONFIDENCE);
    if (guess.isEmpty()) {
      return unsure(spec, "grade.language.unknown", asked);
    }
    String found = guess.get().code();
    String percent = percent(guess.get().probability());
    if (!Parameters.reaches(guess.get().probability(), least)) {
      return unsure(spec, "grade.language.unsure", found, percent, asked);
    }
    return Parameters.texts(spec, LANGUAGES).stream().anyMatch(one -> isIn(found, one))
        ? Grade.pass("grade.language.right", found, percent)
        : Grade.fail("grade.language.wrong", found, percent, asked);
  }

  /** What becomes of an answer whose language cannot be told is for the case to say. */
  private static Grade unsure(GraderSpec spec, String key, String... arguments) {
    return switch (Parameters.text(spec, WHEN_UNSURE).orElse(ERROR)) {
      case PASS -> Grade.pass(key, arguments);
      case ERROR -> throw new UngradableException(key, arguments);
      default -> Grade.fail(key, arguments);
    };
  }

  /** Whether a language is the one asked for; that of a country is in the language without. */
  private static boolean isIn(String code, String asked) {
    String bare = asked.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return code.equals(bare) || code.startsWith(bare + "-");
  }

  /** Rounded down, so that what is not certain never reads 100. */
  private static String percent(double probability) {
    return BigDecimal.valueOf(probability * 100)
        .setScale(1, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
