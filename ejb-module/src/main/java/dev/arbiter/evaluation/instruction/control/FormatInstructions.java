package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which form the text has. */
@ApplicationScoped
public class FormatInstructions implements InstructionFamily {
  private static final String BULLETS = "num_bullets";
  private static final String HIGHLIGHTS = "num_highlights";
  private static final String SECTIONS = "num_sections";
  private static final String SPLITTER = "section_spliter";
  private static final List<String> OPTIONS =
      List.of("My answer is yes.", "My answer is no.", "My answer is maybe.");

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of(
            "detectable_format:constrained_response",
            (text, values) ->
                Finding.of(
                    OPTIONS.stream().anyMatch(text::contains),
                    "instruction.constrained_response.missing")),
        Instruction.of(
            "detectable_format:number_bullet_lists",
            FormatInstructions::bullets,
            InstructionArgument.count(BULLETS, 0)),
        Instruction.of(
            "detectable_format:number_highlighted_sections",
            FormatInstructions::highlights,
            InstructionArgument.count(HIGHLIGHTS, 1)),
        Instruction.of(
            "detectable_format:multiple_sections",
            FormatInstructions::sections,
            InstructionArgument.keyword(SPLITTER),
            InstructionArgument.count(SECTIONS, 1)),
        Instruction.of(
            "detectable_format:json_format",
            (text, values) ->
                Finding.of(JsonAnswer.isJson(text), "instruction.json_format.broken")),
        Instruction.of(
            "detectable_format:title",
            (text, values) -> Finding.of(Markup.hasTitle(text), "instruction.title.missing")));
  }

  private static Finding bullets(String text, ArgumentValues values) {
    int found = Markup.bullets(text);
    int asked = values.count(BULLETS);
    return Finding.of(found == asked, "instruction.number_bullet_lists.count", found, asked);
  }

  private static Finding highlights(String text, ArgumentValues values) {
    int found = Markup.highlights(text);
    int asked = values.count(HIGHLIGHTS);
    return Finding.of(
        found >= asked, "instruction.number_highlighted_sections.count", found, asked);
  }

  private static Finding sections(String text, ArgumentValues values) {
    String splitter = values.text(SPLITTER).strip();
    int found = Markup.numbered(text, splitter);
    int asked = values.count(SECTIONS);
    return Finding.of(
        found >= asked,
        "instruction.multiple_sections.count",
        found,
        asked,
        GradingTexts.quote(splitter));
  }
}
