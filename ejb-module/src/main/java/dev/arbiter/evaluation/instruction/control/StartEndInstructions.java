package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import dev.arbiter.evaluation.text.control.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** How the text begins and ends. */
@ApplicationScoped
public class StartEndInstructions implements InstructionFamily {
  private static final String PHRASE = "end_phrase";
  private static final char QUOTE = '"';

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of(
            "startend:end_checker",
            StartEndInstructions::endPhrase,
            InstructionArgument.text(PHRASE)),
        Instruction.of("startend:quotation", StartEndInstructions::quotation));
  }

  private static Finding endPhrase(String text, ArgumentValues values) {
    String phrase = Spaces.strip(values.text(PHRASE));
    String end = Spaces.strip(Spaces.strip(text), c -> c == QUOTE);
    return Finding.of(
        end.toLowerCase(Locale.ROOT).endsWith(phrase.toLowerCase(Locale.ROOT)),
        "instruction.end_checker.differs",
        GradingTexts.quote(phrase));
  }

  private static Finding quotation(String text, ArgumentValues values) {
    String bare = Spaces.strip(text);
    return Finding.of(
        bare.length() > 1 && bare.charAt(0) == QUOTE && bare.charAt(bare.length() - 1) == QUOTE,
        "instruction.quotation.missing");
  }
}
