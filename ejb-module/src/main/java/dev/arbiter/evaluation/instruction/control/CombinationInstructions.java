package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import dev.arbiter.evaluation.text.control.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the text is put together from. */
@ApplicationScoped
public class CombinationInstructions implements InstructionFamily {
  private static final String PROMPT = "prompt_to_repeat";
  private static final String SEPARATOR = "******";

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of("combination:two_responses", CombinationInstructions::twoResponses),
        Instruction.of(
            "combination:repeat_prompt",
            CombinationInstructions::repeatPrompt,
            InstructionArgument.text(PROMPT)));
  }

  private static Finding twoResponses(String text, ArgumentValues values) {
    List<String> parts = Markup.split(text, SEPARATOR);
    List<String> responses = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = Spaces.strip(parts.get(i));
      if (!part.isEmpty()) {
        responses.add(part);
      } else if (i > 0 && i < parts.size() - 1) {
        return Finding.of(false, "instruction.two_responses.empty");
      }
    }
    return responses.size() == 2
        ? Finding.of(!responses.get(0).equals(responses.get(1)), "instruction.two_responses.same")
        : Finding.of(false, "instruction.two_responses.count", responses.size());
  }

  private static Finding repeatPrompt(String text, ArgumentValues values) {
    String prompt = Spaces.strip(values.text(PROMPT)).toLowerCase(Locale.ROOT);
    return Finding.of(
        Spaces.strip(text).toLowerCase(Locale.ROOT).startsWith(prompt),
        "instruction.repeat_prompt.missing");
  }
}
