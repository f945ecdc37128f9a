package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import dev.arbiter.evaluation.text.control.FoldedText;
import dev.arbiter.evaluation.text.control.WordText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which words and letters occur; none minds the letter case. */
@ApplicationScoped
public class KeywordInstructions implements InstructionFamily {
  private static final String KEYWORDS = "keywords";
  private static final String FORBIDDEN = "forbidden_words";
  private static final String KEYWORD = "keyword";
  private static final String FREQUENCY = "frequency";
  private static final String RELATION = "relation";
  private static final String LETTER = "letter";
  private static final String LETTER_FREQUENCY = "let_frequency";
  private static final String LETTER_RELATION = "let_relation";

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of(
            "keywords:existence",
            KeywordInstructions::existence,
            InstructionArgument.keywords(KEYWORDS)),
        Instruction.of(
            "keywords:forbidden_words",
            KeywordInstructions::forbiddenWords,
            InstructionArgument.keywords(FORBIDDEN)),
        Instruction.of(
            "keywords:frequency",
            KeywordInstructions::frequency,
            InstructionArgument.keyword(KEYWORD),
            InstructionArgument.count(FREQUENCY, 1),
            Relation.argument(RELATION)),
        Instruction.of(
            "keywords:letter_frequency",
            KeywordInstructions::letterFrequency,
            InstructionArgument.character(LETTER),
            InstructionArgument.count(LETTER_FREQUENCY, 1),
            Relation.argument(LETTER_RELATION)));
  }

  private static Finding existence(String text, ArgumentValues values) {
    String folded = FoldedText.withoutCase(text);
    Optional<String> missing =
        values.texts(KEYWORDS).stream()
            .filter(word -> !folded.contains(FoldedText.withoutCase(word)))
            .findFirst();
    return Finding.of(
        missing.isEmpty(), "instruction.existence.missing", GradingTexts.quote(missing.orElse("")));
  }

  private static Finding forbiddenWords(String text, ArgumentValues values) {
    String folded = FoldedText.withoutCase(text);
    Optional<String> found =
        values.texts(FORBIDDEN).stream()
            .filter(word -> WordText.holdsWord(folded, FoldedText.withoutCase(word)))
            .findFirst();
    return Finding.of(
        found.isEmpty(), "instruction.forbidden_words.found", GradingTexts.quote(found.orElse("")));
  }

  private static Finding frequency(String text, ArgumentValues values) {
    String folded = FoldedText.withoutCase(text);
    String word = FoldedText.withoutCase(values.text(KEYWORD).strip());
    long found = 0;
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
      found++;
    }
    return Relation.compare("instruction.frequency.count", found, values, RELATION, FREQUENCY);
  }

  private static Finding letterFrequency(String text, ArgumentValues values) {
    int letter = values.text(LETTER).toLowerCase(Locale.ROOT).codePointAt(0);
    long found = text.codePoints().filter(c -> Character.toLowerCase(c) == letter).count();
    return Relation.compare(
        "instruction.letter_frequency.count", found, values, LETTER_RELATION, LETTER_FREQUENCY);
  }
}
