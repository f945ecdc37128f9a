package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import dev.arbiter.evaluation.language.api.LanguageDetector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;

/** Which language the text is in. */
@ApplicationScoped
public class LanguageInstructions implements InstructionFamily {
  private static final String LANGUAGE = "language";

  private final LanguageDetector detector;

  /** For the container's proxy only. */
  protected LanguageInstructions() {
    detector = null;
  }

  @Inject
  public LanguageInstructions(LanguageDetector detector) {
    this.detector = detector;
  }

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of(
            "language:response_language",
            this::language,
            InstructionArgument.choice(LANGUAGE, new TreeSet<>(detector.languages()))));
  }

  private Finding language(String text, ArgumentValues values) {
    return LanguageCheck.check(detector, text, values.text(LANGUAGE));
  }
}
