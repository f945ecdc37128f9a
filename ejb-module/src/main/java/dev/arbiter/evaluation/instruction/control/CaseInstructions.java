package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import dev.arbiter.evaluation.language.api.LanguageDetector;
import dev.arbiter.evaluation.text.control.CapitalWords;
import dev.arbiter.evaluation.text.control.WordText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which letters are capitals. */
@ApplicationScoped
public class CaseInstructions implements InstructionFamily {
  private static final String FREQUENCY = "capital_frequency";
  private static final String RELATION = "capital_relation";
  private static final String ENGLISH = "en";

  private final LanguageDetector detector;

  /** For the container's proxy only. */
  protected CaseInstructions() {
    detector = null;
  }

  @Inject
  public CaseInstructions(LanguageDetector detector) {
    this.detector = detector;
  }

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of(
            "change_case:capital_word_frequency",
            (text, values) ->
                Relation.compare(
                    "instruction.capital_word_frequency.count",
                    CapitalWords.count(text),
                    values,
                    RELATION,
                    FREQUENCY),
            InstructionArgument.count(FREQUENCY, 1),
            Relation.argument(RELATION)),
        Instruction.of(
            "change_case:english_capital",
            (text, values) ->
                WordText.isUpper(text)
                    ? english(text)
                    : Finding.of(false, "instruction.english_capital.lower")),
        Instruction.of(
            "change_case:english_lowercase",
            (text, values) ->
                WordText.isLower(text)
                    ? english(text)
                    : Finding.of(false, "instruction.english_lowercase.capital")));
  }

  private Finding english(String text) {
    return LanguageCheck.check(detector, text, ENGLISH);
  }
}
