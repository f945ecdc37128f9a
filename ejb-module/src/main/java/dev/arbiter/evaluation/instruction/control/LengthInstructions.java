package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import dev.arbiter.evaluation.text.control.SentenceCount;
import dev.arbiter.evaluation.text.control.Spaces;
import dev.arbiter.evaluation.text.control.WordText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long the text is, in words, sentences and paragraphs. */
@ApplicationScoped
public class LengthInstructions implements InstructionFamily {
  private static final String RELATION = "relation";
  private static final String WORDS = "num_words";
  private static final String SENTENCES = "num_sentences";
  private static final String PARAGRAPHS = "num_paragraphs";
  private static final String NTH = "nth_paragraph";
  private static final String FIRST_WORD = "first_word";
  private static final String DIVIDER = "***";
  private static final String BLANK_LINE = "\n\n";
  private static final String WORD_ENDS = ".,?!'\"";

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of(
            "length_constraints:number_words",
            (text, values) ->
                Relation.compare(
                    "instruction.number_words.count",
                    WordText.words(text),
                    values,
                    RELATION,
                    WORDS),
            InstructionArgument.count(WORDS, 1),
            Relation.argument(RELATION)),
        Instruction.of(
            "length_constraints:number_sentences",
            (text, values) ->
                Relation.compare(
                    "instruction.number_sentences.count",
                    SentenceCount.of(text),
                    values,
                    RELATION,
                    SENTENCES),
            InstructionArgument.count(SENTENCES, 1),
            Relation.argument(RELATION)),
        Instruction.of(
            "length_constraints:number_paragraphs",
            LengthInstructions::paragraphs,
            InstructionArgument.count(PARAGRAPHS, 1)),
        new Instruction(
            "length_constraints:nth_paragraph_first_word",
            List.of(
                InstructionArgument.count(PARAGRAPHS, 1),
                InstructionArgument.count(NTH, 1),
                InstructionArgument.keyword(FIRST_WORD)),
            LengthInstructions::nthWithinAll,
            LengthInstructions::firstWord));
  }

  private static Finding paragraphs(String text, ArgumentValues values) {
    List<String> parts = Markup.split(text, DIVIDER);
    int found = parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (Spaces.isBlank(parts.get(i))) {
        if (i > 0 && i < parts.size() - 1) {
          return Finding.of(false, "instruction.number_paragraphs.empty");
        }
        found--;
      }
    }
    int asked = values.count(PARAGRAPHS);
    return Finding.of(found == asked, "instruction.number_paragraphs.count", found, asked);
  }

  private static Optional<GradingMessage> nthWithinAll(ArgumentValues values) {
    return values.count(NTH) <= values.count(PARAGRAPHS)
        ? Optional.empty()
        : Optional.of(GradingMessage.of("instruction-argument.nth", NTH, PARAGRAPHS));
  }

  /** Blank paragraphs are not counted, but keep their place when the nth is looked for. */
  private static Finding firstWord(String text, ArgumentValues values) {
    List<String> parts = Markup.split(text, BLANK_LINE);
    long found = parts.stream().filter(part -> !Spaces.isBlank(part)).count();
    int asked = values.count(PARAGRAPHS);
    if (found != asked) {
      return Finding.of(false, "instruction.nth_paragraph_first_word.paragraphs", found, asked);
    }
    String word = values.text(FIRST_WORD);
    String first = firstWord(parts.get(values.count(NTH) - 1));
    return Finding.of(
        first.equals(word.toLowerCase(Locale.ROOT)),
        "instruction.nth_paragraph_first_word.word",
        values.count(NTH),
        GradingTexts.quote(first),
        GradingTexts.quote(word));
  }

  private static String firstWord(String paragraph) {
    String bare = Spaces.strip(paragraph);
    int end = 0;
    while (end < bare.length() && !Spaces.isSpace(bare.charAt(end))) {
      end++;
    }
    int start = skip(bare, skip(bare, 0, end, '\''), end, '"');
    int stop = start;
    while (stop < end && WORD_ENDS.indexOf(bare.charAt(stop)) < 0) {
      stop++;
    }
    return bare.substring(start, stop).toLowerCase(Locale.ROOT);
  }

  private static int skip(String text, int from, int to, char mark) {
    int at = from;
    while (at < to && text.charAt(at) == mark) {
      at++;
    }
    return at;
  }
}
