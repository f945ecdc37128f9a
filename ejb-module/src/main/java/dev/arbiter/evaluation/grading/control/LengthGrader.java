package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer is neither too short nor too long. */
@ApplicationScoped
public class LengthGrader implements Grader {
  private static final String MIN = "min";
  private static final String MAX = "max";
  private static final String UNIT = "unit";
  private static final String CHARACTERS = "characters";
  private static final String WORDS = "words";
  private static final String LINES = "lines";

  @Override
  public String kind() {
    return "length";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.optional(MIN, GraderParameter.Type.COUNT),
        GraderParameter.optional(MAX, GraderParameter.Type.COUNT),
        GraderParameter.choice(UNIT, CHARACTERS, WORDS, LINES));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    Optional<Integer> min = Parameters.count(spec, MIN);
    Optional<Integer> max = Parameters.count(spec, MAX);
    if (min.isEmpty() && max.isEmpty()) {
      return List.of(GraderProblem.ofGrader("grader.length.no-limit"));
    }
    return min.isPresent() && max.isPresent() && min.get() > max.get()
        ? List.of(
            GraderProblem.of(
                MAX, "grader.length.crossed", min.get().toString(), max.get().toString()))
        : List.of();
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    String unit = Parameters.text(spec, UNIT).orElse(CHARACTERS);
    int length = length(input.answer(), unit);
    Optional<Integer> min = Parameters.count(spec, MIN);
    Optional<Integer> max = Parameters.count(spec, MAX);
    String name = GradingTexts.find("unit." + unit, Locale.ROOT).orElse(unit);
    if (min.isPresent() && length < min.get()) {
      return Grade.fail("grade.length.short", String.valueOf(length), name, min.get().toString());
    }
    if (max.isPresent() && length > max.get()) {
      return Grade.fail("grade.length.long", String.valueOf(length), name, max.get().toString());
    }
    return Grade.pass("grade.length.fits", String.valueOf(length), name);
  }

  private static int length(String text, String unit) {
    return switch (unit) {
      case WORDS -> words(text);
      case LINES -> lines(text);
      default -> text.codePointCount(0, text.length());
    };
  }

  /** Runs between white space that hold a letter or a digit. */
  private static int words(String text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (FoldedText.isSpace(c)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        counted = true;
        words++;
      }
    }
    return words;
  }

  /** Lines up to the last one that is not blank. */
  private static int lines(String text) {
    String[] lines = text.split("\r\n|\n|\r", -1);
    int last = lines.length;
    while (last > 0 && lines[last - 1].isBlank()) {
      last--;
    }
    return last;
  }
}
