package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import dev.arbiter.evaluation.text.control.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What the text holds beside its words. */
@ApplicationScoped
public class ContentInstructions implements InstructionFamily {
  private static final String PLACEHOLDERS = "num_placeholders";
  private static final String MARKER = "postscript_marker";

  @Override
  public List<Instruction> instructions() {
    return List.of(
        Instruction.of(
            "detectable_content:number_placeholders",
            ContentInstructions::placeholders,
            InstructionArgument.count(PLACEHOLDERS, 1)),
        Instruction.of(
            "detectable_content:postscript",
            ContentInstructions::postscript,
            InstructionArgument.keyword(MARKER)));
  }

  private static Finding placeholders(String text, ArgumentValues values) {
    int found = Markup.placeholders(text);
    int asked = values.count(PLACEHOLDERS);
    return Finding.of(found >= asked, "instruction.number_placeholders.count", found, asked);
  }

  private static Finding postscript(String text, ArgumentValues values) {
    String marker = values.text(MARKER).strip();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean found =
        switch (marker) {
          case "P.S." -> holds(lower, "p.", "s.");
          case "P.P.S" -> holds(lower, "p.", "p.", "s");
          default -> lower.contains(marker.toLowerCase(Locale.ROOT));
        };
    return Finding.of(found, "instruction.postscript.missing", GradingTexts.quote(marker));
  }

  /** Whether the parts stand one after the other, with at most one space between two. */
  private static boolean holds(String text, String... parts) {
    int start = text.indexOf(parts[0]);
    while (start >= 0 && !holdsAt(text, start, parts)) {
      start = text.indexOf(parts[0], start + 1);
    }
    return start >= 0;
  }

  private static boolean holdsAt(String text, int start, String... parts) {
    int at = start;
    for (String part : parts) {
      if (at > start && at < text.length() && FoldedText.isSpace(text.charAt(at))) {
        at++;
      }
      if (!text.startsWith(part, at)) {
        return false;
      }
      at += part.length();
    }
    return true;
  }
}
